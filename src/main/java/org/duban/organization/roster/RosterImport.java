package org.duban.organization.roster;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.BusinessRefusal;
import org.duban.organization.OneTimePassword;
import org.duban.organization.Role;
import org.duban.organization.UnitLevel;
import org.duban.organization.internal.Editors;
import org.duban.organization.internal.Editors.Editor;
import org.duban.organization.internal.GroupBook;
import org.duban.organization.internal.PersonBook;
import org.duban.organization.internal.UnitBook;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in a roster of units: first looked at, then written as a whole or without its wrong rows. A system
 * administrator's.
 *
 * <p>Naming a unit's leader and liaison is part of its description, hence in the file; every other role is granted by the
 * security administrator. Nobody names themselves.
 */
@Service
public class RosterImport {

    private static final int INSTRUCTIONS = 12;

    private final JdbcClient jdbc;
    private final Editors editors;
    private final RosterWriter.Books books;
    private final MessageSource messages;

    RosterImport(
            JdbcClient jdbc,
            Editors editors,
            EntityManager entities,
            UnitBook units,
            PersonBook people,
            GroupBook groups,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.editors = editors;
        this.books = new RosterWriter.Books(entities, units, people, groups);
        this.messages = messages;
    }

    /** The empty spreadsheet with its instructions. Its heads are Chinese in every language: they are what is read back. */
    public byte[] template(Locale locale) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= INSTRUCTIONS; i++) {
            lines.add(text(locale, "roster.instruction." + i, RosterReader.MOST_ROWS));
        }
        List<String> levels = Arrays.stream(UnitLevel.values())
                .filter(level -> level != UnitLevel.PROVINCE)
                .map(level -> text(Locale.SIMPLIFIED_CHINESE, levelKey(level)))
                .toList();
        return RosterSheets.template(
                lines, levels, text(locale, "roster.sheet"), text(locale, "roster.sheet.instructions"));
    }

    /**
     * Reads a file and says what it would change. Writes nothing.
     *
     * @throws BusinessRefusal for a file that cannot be taken, see {@link RosterReader}
     */
    @Transactional(readOnly = true)
    public RosterPreview preview(String fileName, byte[] file) {
        Editor editor = administrator();
        List<RosterRow> rows = RosterReader.read(file);
        if (rows.isEmpty()) {
            throw BusinessRefusal.field("file", "roster.file.empty");
        }
        return new RosterPreview(fileName, lines(planner(editor).plan(rows)));
    }

    /**
     * Writes what the preview promised, in one transaction.
     *
     * @param skipErrors whether the wrong rows are left out; otherwise any of them refuses the whole
     * @throws BusinessRefusal CONFLICT if units or people changed so that the preview no longer holds
     */
    @Transactional
    public RosterResult write(RosterPreview preview, boolean skipErrors) {
        Editor editor = administrator();
        int wrong = preview.count(RosterOutcome.ERROR);
        if (wrong > 0 && !skipErrors) {
            throw BusinessRefusal.conflict("roster.errors", wrong);
        }
        List<RowPlan> plans = planner(editor)
                .plan(preview.lines().stream().map(RosterLine::row).toList());
        if (!lines(plans).equals(preview.lines())) {
            throw BusinessRefusal.conflict("roster.outdated");
        }
        try {
            List<OneTimePassword> accounts = new RosterWriter(books, editor.tree()).write(plans);
            books.entities().flush();
            return new RosterResult(preview.writable(), preview.lines().size() - preview.writable(), accounts);
        } catch (OptimisticLockException e) {
            throw BusinessRefusal.conflict("roster.outdated");
        } catch (PersistenceException e) {
            // two rows, or a row and somebody else, want the same name
            throw BusinessRefusal.conflict("organization.conflict");
        }
    }

    /** The wrong rows as a spreadsheet with their reasons, to be corrected and sent again. */
    public byte[] errorRows(RosterPreview preview, Locale locale) {
        List<RosterLine> errors = preview.errors();
        return RosterSheets.errorRows(
                errors,
                errors.stream().map(line -> reason(line, locale)).toList(),
                text(locale, "roster.sheet"),
                text(locale, "roster.reason"));
    }

    /** Accounts that were just opened, with the passwords to hand out. */
    public byte[] accounts(List<OneTimePassword> accounts, Locale locale) {
        return RosterSheets.of(
                text(locale, "roster.accounts"),
                List.of(
                        text(locale, "roster.accounts.name"),
                        text(locale, "roster.accounts.username"),
                        text(locale, "roster.accounts.password")),
                accounts.stream()
                        .map(account -> List.of(account.name(), account.username(), account.password()))
                        .toList());
    }

    /** All that there is to say about a row, in the reader's language. */
    public String reason(RosterLine line, Locale locale) {
        return String.join(
                locale.getLanguage().equals("en") ? "; " : "；",
                line.notes().stream()
                        .map(note -> text(
                                locale,
                                note.key(),
                                note.args().stream()
                                        .map(arg -> word(arg, locale))
                                        .toArray()))
                        .toList());
    }

    private Object word(Object arg, Locale locale) {
        if (arg instanceof UnitLevel level) {
            return text(locale, levelKey(level));
        }
        if (arg instanceof Role role) {
            return text(locale, "organization.role." + role.name().toLowerCase(Locale.ROOT));
        }
        return arg;
    }

    private Editor administrator() {
        Editor editor = editors.current();
        boolean allowed = editor.isSystem()
                || editor.person().roles().stream().anyMatch(held -> held.role() == Role.SYSTEM_ADMIN);
        editor.require(allowed, "organization.forbidden");
        return editor;
    }

    private RosterPlanner planner(Editor editor) {
        Map<String, UnitLevel> levels = new HashMap<>();
        for (UnitLevel level : UnitLevel.values()) {
            levels.put(text(Locale.SIMPLIFIED_CHINESE, levelKey(level)), level);
            levels.put(text(Locale.ENGLISH, levelKey(level)), level);
        }
        return new RosterPlanner(editor, RosterPeople.load(jdbc), levels);
    }

    private static List<RosterLine> lines(List<RowPlan> plans) {
        return plans.stream()
                .map(RowPlan::line)
                .sorted(Comparator.comparingInt(line -> line.row().line()))
                .toList();
    }

    private static String levelKey(UnitLevel level) {
        return "organization.level." + level.name().toLowerCase(Locale.ROOT);
    }

    private String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
