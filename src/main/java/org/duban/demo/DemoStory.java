package org.duban.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duban.directive.Source;
import org.duban.directive.Urgency;

/**
 * What has happened in the demo city up to today, as {@code demo/story.yaml} tells it: the script along which the
 * processes are driven. Days are relative to today; units and people are named by the codes of {@link DemoCity}.
 */
public record DemoStory(List<Directive> directives) {

    /** What a person does. Who does it, and with which of a step's values, stands at the head of the file. */
    public enum Action {
        @JsonProperty("receive")
        RECEIVE,
        @JsonProperty("receiveByPhone")
        RECEIVE_BY_PHONE,
        @JsonProperty("object")
        OBJECT,
        @JsonProperty("decideObjection")
        DECIDE_OBJECTION,
        @JsonProperty("namePeople")
        NAME_PEOPLE,
        @JsonProperty("decompose")
        DECOMPOSE,
        @JsonProperty("report")
        REPORT,
        @JsonProperty("returnReport")
        RETURN_REPORT,
        @JsonProperty("applyClosure")
        APPLY_CLOSURE,
        @JsonProperty("verify")
        VERIFY,
        @JsonProperty("close")
        CLOSE,
        @JsonProperty("withdraw")
        WITHDRAW,
        @JsonProperty("draftNotice")
        DRAFT_NOTICE,
        @JsonProperty("signNotice")
        SIGN_NOTICE,
        @JsonProperty("signForNotice")
        SIGN_FOR_NOTICE,
        @JsonProperty("replyToNotice")
        REPLY_TO_NOTICE,
        @JsonProperty("judgeReply")
        JUDGE_REPLY
    }

    /** @param signed null while it waits for the approver's signature */
    public record Directive(
            String document,
            Source source,
            Urgency urgency,
            String supervisor,
            int drafted,
            int submitted,
            Integer returned,
            String returnReason,
            Integer resubmitted,
            Integer signed,
            String opinion,
            List<Item> items,
            List<Assignment> assignments) {

        public Item item(String no) {
            return items.stream()
                    .filter(item -> item.no().equals(no))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(document + " has no item " + no));
        }

        /** Every step of every assignment, in the order in which it happened. */
        public List<Moment> timeline() {
            List<Moment> moments = new ArrayList<>();
            for (Assignment assignment : assignments) {
                collect(assignment.item(), List.of(), assignment, moments);
            }
            moments.sort(Comparator.comparingInt(moment -> moment.step().day()));
            return moments;
        }

        private static void collect(String item, List<String> above, Assignment assignment, List<Moment> moments) {
            List<String> path =
                    Stream.concat(above.stream(), Stream.of(assignment.unit())).toList();
            assignment.steps().forEach(step -> moments.add(new Moment(item, path, assignment, step)));
            assignment.children().forEach(child -> collect(item, path, child, moments));
        }
    }

    /**
     * One entry of the draft. Texts may hold dates as {@link DemoText} writes them.
     *
     * @param responsible where units are named for the item as a whole, else empty
     * @param verifying the unit whose verifier checks the results; null leaves it to the office
     */
    public record Item(
            String no,
            String title,
            String text,
            String goal,
            String deadlineText,
            String phase,
            List<String> lead,
            List<String> responsible,
            String verifying,
            List<Measure> measures) {

        public Item {
            responsible = responsible == null ? List.of() : responsible;
        }
    }

    public record Measure(String no, String text, String deadlineText, List<String> responsible) {

        public Measure {
            responsible = responsible == null ? List.of() : responsible;
        }
    }

    /**
     * One unit's part.
     *
     * @param item the item's number; null for what was handed down
     * @param share what was handed down, and {@code due} until when; null for the first level
     */
    public record Assignment(
            String item, String unit, String share, String due, List<Step> steps, List<Assignment> children) {

        public Assignment {
            children = children == null ? List.of() : children;
        }

        /** This one and everything handed down from it. */
        public Stream<Assignment> withDescendants() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Assignment::withDescendants));
        }
    }

    /** Something done on a day; of the other values an action uses those that the file's head names for it. */
    public record Step(
            int day,
            @JsonProperty("do") Action action,
            String text,
            Integer percent,
            String reason,
            String unit,
            String decision,
            String by,
            String findings,
            String due,
            String grade,
            String ground,
            String kind) {}

    /**
     * A step with its place.
     *
     * @param path the units from the first level down to the one that acts
     */
    public record Moment(String item, List<String> path, Assignment assignment, Step step) {}

    /** The first day on which anything happens, relative to today. */
    public int firstDay() {
        return directives.stream().mapToInt(Directive::drafted).min().orElse(0);
    }

    public static DemoStory load() {
        return DemoYaml.read("story.yaml", DemoStory.class);
    }
}
