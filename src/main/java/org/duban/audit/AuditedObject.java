package org.duban.audit;

/** What an entry is about; {@code directiveId} is the directive it belongs to, or null. */
public record AuditedObject(String type, long id, Long directiveId) {

    public static AuditedObject directive(long id) {
        return new AuditedObject("directive", id, id);
    }

    public static AuditedObject assignment(long id, long directiveId) {
        return new AuditedObject("assignment", id, directiveId);
    }

    public static AuditedObject notice(long id, Long directiveId) {
        return new AuditedObject("notice", id, directiveId);
    }

    public static AuditedObject unit(long id) {
        return new AuditedObject("unit", id, null);
    }

    public static AuditedObject person(long id) {
        return new AuditedObject("person", id, null);
    }

    /** The statutory calendar of a year. */
    public static AuditedObject calendar(int year) {
        return new AuditedObject("calendar", year, null);
    }
}
