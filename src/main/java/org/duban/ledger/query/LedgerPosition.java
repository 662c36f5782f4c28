package org.duban.ledger.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;

/** A place in the ledger, which is sorted by rank, due date and id. */
public record LedgerPosition(int rank, LocalDate dueKey, long id) {

    /** As others carry it about. */
    public String cursor() {
        String text = rank + " " + dueKey + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws BusinessRefusal UNREADABLE if it is none of ours */
    public static LedgerPosition of(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(cursor);
            }
            return new LedgerPosition(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), Long.parseLong(parts[2]));
        } catch (RuntimeException e) {
            throw new BusinessRefusal(Kind.UNREADABLE, "ledger.cursor.unreadable");
        }
    }
}
