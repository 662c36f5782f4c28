package org.duban.organization.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.FieldError;

/** What names, accounts and the like may be; collects all that is wrong before it refuses. */
public final class Names {

    /** Longest name of a unit or group, and longest alias. */
    public static final int UNIT = 100;

    public static final int PERSON = 40;
    public static final int TITLE = 60;
    public static final int PHONE = 40;
    /** Most aliases of one unit or group. */
    public static final int MOST_ALIASES = 50;

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern PHONE_TEXT = Pattern.compile("[0-9+()（）\\-－ 转,，;；]*");

    private final List<FieldError> errors = new ArrayList<>();

    /** The text without white space around it; empty for null. */
    public static String clean(String text) {
        return text == null
                ? ""
                : text.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
    }

    /** Cleaned, without empty ones and repetitions. */
    public static Set<String> clean(Collection<String> names) {
        Set<String> cleaned = new LinkedHashSet<>();
        names.stream().map(Names::clean).filter(name -> !name.isEmpty()).forEach(cleaned::add);
        return cleaned;
    }

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return text.length() <= PHONE && PHONE_TEXT.matcher(text).matches();
    }

    public Names needed(String field, String text, int longest) {
        return check(!text.isEmpty(), field, "organization.needed").atMost(field, text, longest);
    }

    public Names atMost(String field, String text, int longest) {
        check(text.length() <= longest, field, "organization.too.long", longest);
        return check(text.chars().noneMatch(Character::isISOControl), field, "organization.control.characters");
    }

    public Names aliases(String field, Set<String> names) {
        check(names.size() <= MOST_ALIASES, field, "organization.aliases.many", MOST_ALIASES);
        names.forEach(name -> atMost(field, name, UNIT));
        return this;
    }

    public Names check(boolean right, String field, String key, Object... args) {
        if (!right && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, key, List.of(args)));
        }
        return this;
    }

    /** @throws BusinessRefusal INVALID if anything was wrong */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw BusinessRefusal.fields(errors);
        }
    }
}
