package org.duban;

import java.util.List;

/**
 * Something that the rules of the office do not allow, said so that the person who asked for it understands it.
 *
 * <p>Thrown anywhere below the web layer and translated at the edge, to a page or to {@code application/problem+json}, in
 * the reader's language. Everything done in the transaction so far is rolled back.
 */
public class BusinessRefusal extends RuntimeException {

    /** What kind of refusal it is; decides the HTTP status. */
    public enum Kind {
        /** What was sent cannot be read (400). */
        UNREADABLE,
        /** There is no such object, or it is not the asker's to see (404). */
        NOT_FOUND,
        /** The asker may see the object but not do this to it (403). */
        FORBIDDEN,
        /** Somebody else was first, or the object's state does not allow it (409). */
        CONFLICT,
        /** It is larger than allowed (413). */
        TOO_LARGE,
        /** A file or body of this type is not accepted (415). */
        UNSUPPORTED,
        /** A value is missing or wrong (422). */
        INVALID
    }

    /** One wrong field: its key in the form, and the message about it. */
    public record FieldError(String field, String messageKey, List<Object> args) {}

    private final Kind kind;
    private final String messageKey;
    private final List<Object> args;
    private final List<FieldError> fieldErrors;

    public BusinessRefusal(Kind kind, String messageKey, Object... args) {
        this(kind, List.of(), messageKey, args);
    }

    private BusinessRefusal(Kind kind, List<FieldError> fieldErrors, String messageKey, Object... args) {
        super(messageKey + " " + List.of(args));
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = List.of(args);
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public static BusinessRefusal invalid(String messageKey, Object... args) {
        return new BusinessRefusal(Kind.INVALID, messageKey, args);
    }

    public static BusinessRefusal conflict(String messageKey, Object... args) {
        return new BusinessRefusal(Kind.CONFLICT, messageKey, args);
    }

    public static BusinessRefusal notFound(String messageKey, Object... args) {
        return new BusinessRefusal(Kind.NOT_FOUND, messageKey, args);
    }

    /** A refusal of one field: {@code field} is its key in the form, the message says what would be right. */
    public static BusinessRefusal field(String field, String messageKey, Object... args) {
        return fields(List.of(new FieldError(field, messageKey, List.of(args))));
    }

    /** A refusal of several fields at once. */
    public static BusinessRefusal fields(List<FieldError> errors) {
        FieldError first = errors.get(0);
        return new BusinessRefusal(
                Kind.INVALID, errors, first.messageKey(), first.args().toArray());
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
