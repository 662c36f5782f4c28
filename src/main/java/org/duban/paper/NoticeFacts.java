package org.duban.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What is known about a matter when a paper is written. Whatever is not known is {@code null} or empty:
 * {@link Papers#missing} then says what the kind still needs.
 *
 * @param issuer who issues the paper
 * @param addressee to whom it goes (主送); the unit itself unless a letter tells somebody else of the lateness
 * @param unit the unit that is obliged
 * @param situation the facts, with figures and their cut-off date; several paragraphs by line breaks
 * @param ground why work is ended, supervision is lifted or an interview is held
 * @param approver who approved an ending, as 市政府分管负责同志
 * @param earlier earlier papers in the matter, as 提醒函（青督函〔2026〕18号）
 * @param interview of an interview notice only
 */
public record NoticeFacts(
        Issuer issuer,
        String addressee,
        String unit,
        Matter matter,
        LocalDate asOf,
        String situation,
        Demand demand,
        String ground,
        String approver,
        List<String> earlier,
        Interview interview,
        List<String> attachments,
        List<String> copies) {

    /**
     * @param organ as 青岚市人民政府督查室
     * @param redHead words of the red head; empty takes the organ's name, with 文件 where the kind calls for it
     * @param contact as 联系人：陈思远，联系电话：0000-6126
     * @param printedBy the organ that prints it; empty takes {@code organ}
     */
    public record Issuer(String organ, String redHead, String contact, String printedBy) {
        public Issuer {
            organ = text(organ);
            redHead = text(redHead);
            contact = text(contact);
            printedBy = text(printedBy);
        }
    }

    /**
     * @param title the matter in a few words, as 柳坪镇等6个乡镇生活污水处理设施未正常运行问题
     * @param directiveTitle title of the document it comes from, without 《》
     * @param directiveNumber its number, as 青政办发〔2026〕9号
     * @param instruction a leader's instruction it comes from, as the sentence to be printed
     * @param due the day it is due
     */
    public record Matter(
            String title, String directiveTitle, String directiveNumber, String instruction, LocalDate due) {
        public Matter {
            title = text(title);
            directiveTitle = text(directiveTitle);
            directiveNumber = text(directiveNumber);
            instruction = text(instruction);
        }
    }

    /**
     * @param requirements what is to be done, one each
     * @param until the day by which it is to be done now
     * @param replyUntil the day by which a reply is expected
     * @param replyHow how to reply; empty takes the usual words
     * @param receiptLimit within what time it must be signed for, as 24小时
     */
    public record Demand(
            List<String> requirements, LocalDate until, LocalDate replyUntil, String replyHow, String receiptLimit) {
        public Demand {
            requirements = list(requirements);
            replyHow = text(replyHow);
            receiptLimit = text(receiptLimit);
        }
    }

    /** When and where an interview is held, who must come and what they bring. */
    public record Interview(LocalDateTime time, String place, List<String> attendees, List<String> materials) {
        public Interview {
            place = text(place);
            attendees = list(attendees);
            materials = list(materials);
        }
    }

    public NoticeFacts {
        issuer = issuer == null ? new Issuer("", "", "", "") : issuer;
        unit = text(unit);
        addressee = text(addressee).isEmpty() ? unit : text(addressee);
        matter = matter == null ? new Matter("", "", "", "", null) : matter;
        situation = text(situation);
        demand = demand == null ? new Demand(List.of(), null, null, "", "") : demand;
        ground = text(ground);
        approver = text(approver);
        earlier = list(earlier);
        interview = interview == null ? new Interview(null, "", List.of(), List.of()) : interview;
        attachments = list(attachments);
        copies = list(copies);
    }

    /** Calendar days left until the due date as of {@link #asOf}; negative when it is overdue, empty when either is open. */
    public OptionalLong daysLeft() {
        return asOf == null || matter.due() == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(asOf, matter.due()));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private static List<String> list(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
