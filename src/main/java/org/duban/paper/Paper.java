package org.duban.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An official paper with the elements of GB/T 9704-2012, ready to be laid out. Without a number it is a draft: it is then
 * printed with the mark 草稿 on every page.
 *
 * @param redHead 发文机关标志, as 青岚市人民政府督查室文件
 * @param number 发文字号, {@code null} while a draft
 * @param title may hold line breaks where the writer wants them; otherwise broken by us
 * @param addressee 主送, without the closing colon
 * @param attachments names of the attachments, in order
 * @param signature 署名, the organ that signs
 * @param date 成文日期, the day of signature; {@code null} while it is open
 * @param contact 附注, without brackets; may be empty
 * @param copies 抄送; may be empty
 * @param printedBy 印发机关; empty leaves the line out
 */
public record Paper(
        String redHead,
        DocumentNumber number,
        String title,
        String addressee,
        List<Paragraph> body,
        List<String> attachments,
        String signature,
        LocalDate date,
        String contact,
        List<String> copies,
        String printedBy) {

    public Paper {
        redHead = Objects.requireNonNullElse(redHead, "");
        title = Objects.requireNonNullElse(title, "");
        addressee = Objects.requireNonNullElse(addressee, "");
        body = body == null ? List.of() : List.copyOf(body);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        signature = Objects.requireNonNullElse(signature, "");
        contact = Objects.requireNonNullElse(contact, "");
        copies = copies == null ? List.of() : List.copyOf(copies);
        printedBy = Objects.requireNonNullElse(printedBy, "");
    }

    @JsonIgnore
    public boolean isDraft() {
        return number == null;
    }

    /** The same paper as it goes out: with its number and the day of signature. */
    public Paper issued(DocumentNumber number, LocalDate date) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        return new Paper(
                redHead, number, title, addressee, body, attachments, signature, date, contact, copies, printedBy);
    }
}
