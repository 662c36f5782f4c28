package org.duban.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.duban.deadline.Limit;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.organization.People;
import org.duban.organization.PersonView;
import org.duban.organization.Role;
import org.duban.organization.Units;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paper;
import org.duban.paper.PaperKind;
import org.duban.paper.Papers;
import org.duban.platform.DubanProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The paper of a notice: composed anew while it is a draft, as it was sent from then on. */
@Component
public class NoticePapers {

    /** What work without a due date cannot say. */
    private static final Set<String> OF_A_DUE_DATE = Set.of("paper.missing.due", "paper.missing.days");

    private final Papers papers;
    private final NoticeBook book;
    private final NoticePolicy policy;
    private final Directives directives;
    private final Units units;
    private final People people;
    private final DubanProperties properties;
    private final MessageSource messages;
    private final ObjectMapper json;

    NoticePapers(
            Papers papers,
            NoticeBook book,
            NoticePolicy policy,
            Directives directives,
            Units units,
            People people,
            DubanProperties properties,
            MessageSource messages,
            ObjectMapper json) {
        this.papers = papers;
        this.book = book;
        this.policy = policy;
        this.directives = directives;
        this.units = units;
        this.people = people;
        this.properties = properties;
        this.messages = messages;
        this.json = json;
    }

    public Paper paper(NoticeView notice) {
        return notice.paper() == null ? papers.compose(notice.kind(), facts(notice)) : read(notice.paper());
    }

    /** What the kind must contain and this notice does not, as message keys. */
    public List<String> missing(NoticeView notice) {
        return papers.missing(notice.kind(), facts(notice)).stream()
                .filter(key -> notice.due() != null || !OF_A_DUE_DATE.contains(key))
                .toList();
    }

    /** Everything that the kind must contain, as message keys. */
    public List<String> needs(PaperKind kind) {
        return papers.missing(
                kind, new NoticeFacts(null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    /** Notices of the same work that went out before, as 提醒函（青督函〔2026〕18号）. */
    public List<String> earlier(NoticeView notice) {
        return book.ofAssignment(notice.assignmentId()).stream()
                .filter(other -> other.id() != notice.id() && other.number() != null)
                .filter(other -> notice.issuedAt() == null || other.issuedAt().isBefore(notice.issuedAt()))
                .map(other -> kindName(other.kind()) + "（" + other.number() + "）")
                .toList();
    }

    /** Name of a kind as papers write it. */
    String kindName(PaperKind kind) {
        return messages.getMessage("paper.kind." + kind.name(), null, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    String write(Paper paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of a draft's content, without number and date. */
    String hash(Paper draft) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(write(draft).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Paper read(String text) {
        try {
            return json.readValue(text, Paper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private NoticeFacts facts(NoticeView notice) {
        NoticeContent content = notice.content();
        DirectiveView directive = directives.get(notice.directiveId());
        LocalDateTime interviewAt = content.interviewAt() == null
                ? null
                : LocalDateTime.ofInstant(content.interviewAt(), properties.zone());
        return new NoticeFacts(
                new NoticeFacts.Issuer(units.get(notice.officeId()).name(), "", contact(notice.officeId()), ""),
                content.addressee(),
                notice.unitName(),
                new NoticeFacts.Matter(content.matter(), directive.title(), directive.docNumber(), "", notice.due()),
                notice.draftedOn(),
                content.situation(),
                new NoticeFacts.Demand(
                        NoticeContent.lines(content.requirements()),
                        content.untilDate(),
                        content.replyUntil(),
                        "",
                        limit(policy.rules(notice.kind()).receipt())),
                content.ground(),
                content.approver(),
                earlier(notice),
                new NoticeFacts.Interview(
                        interviewAt,
                        content.interviewPlace(),
                        NoticeContent.lines(content.interviewAttendees()),
                        NoticeContent.lines(content.interviewMaterials())),
                List.of(),
                NoticeContent.lines(content.copies()));
    }

    private String contact(long officeId) {
        return people.holding(Role.SUPERVISOR, officeId).stream()
                .filter(person -> !person.phone().isBlank())
                .findFirst()
                .map(NoticePapers::contact)
                .orElse("");
    }

    private static String contact(PersonView person) {
        return "联系人：" + person.name() + "，联系电话：" + person.phone();
    }

    private static String limit(Limit limit) {
        return switch (limit.unit()) {
            case HOURS -> limit.amount() + "小时";
            case DAYS -> limit.amount() + "日";
            case WORKING_DAYS -> limit.amount() + "个工作日";
            case MONTHS -> limit.amount() + "个月";
        };
    }
}
