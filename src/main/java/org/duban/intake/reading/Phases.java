package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.ResolvedDeadline;
import org.duban.intake.PlanPhase;

/** Finds the phases of a plan with their times: （一）动员部署阶段（2026年3月）, 第一阶段：排查（3月1日—4月30日）. */
final class Phases {

    private static final Pattern NAME = Pattern.compile("^([^（(，,。：:、；;]{0,24}阶段)(?=$|[（(：:，,。—])");
    /** A heading under which each numbered paragraph with a time is a phase, and such a paragraph. */
    private static final Pattern STEPS = Pattern.compile(".{2,6}(?:步骤|阶段)(?:和时间)?(?:安排|划分)?[。：:]?");

    private static final Pattern STEP = Pattern.compile("^([^（(，,。：:、；;]{2,24})(?=[（(][^）)]{0,20}(?:\\d月|\\d日|年))");
    private static final Pattern TIME = Pattern.compile("[（(]([^）)]{2,40})[）)]");
    private static final Pattern LED = Pattern.compile("^[：:，,。—]*(?:时间[：:])?([^，,。；;]{4,40})[，,。；;]");
    private static final Pattern STOP = Pattern.compile("[。：:；;，,]?");
    private static final int REACH = 60;

    private final LocalDate basis;

    Phases(LocalDate basis) {
        this.basis = basis;
    }

    /** The phases that headings name, in order, each once. */
    List<PlanPhase> in(List<Paragraph> paragraphs) {
        List<PlanPhase> phases = new ArrayList<>();
        Numeral.Style steps = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Numeral number = paragraph.numeral().orElse(null);
            boolean byNumber = number != null && number.printed().endsWith("阶段");
            steps = steps == null || number == null || number.style() != steps ? steps : null;
            if (number != null && STEPS.matcher(paragraph.value()).matches()) {
                steps = number.style();
            }
            if (paragraph.isInTable() || number == null && !paragraph.value().startsWith("第")) {
                continue;
            }
            Piece text = number == null || byNumber
                    ? paragraph.text()
                    : paragraph.text().from(number.length());
            boolean step = steps != null && number != null && number.style() != steps;
            Matcher named = NAME.matcher(text.value());
            Matcher name = named.lookingAt() || !step ? named : STEP.matcher(text.value());
            name.reset();
            if (name.find()) {
                boolean alone = STOP.matcher(text.value().substring(name.end())).matches() && i + 1 < paragraphs.size();
                Optional<Piece> time = alone ? led(paragraphs.get(i + 1).text(), 0) : time(text, name.end());
                PlanPhase phase = phase(text.slice(0, name.end()), time);
                boolean known = phases.stream().anyMatch(other -> other.name().equals(phase.name()));
                if (!known) {
                    phases.add(phase);
                }
            }
        }
        return phases;
    }

    private PlanPhase phase(Piece name, Optional<Piece> time) {
        ResolvedDeadline due =
                time.flatMap(piece -> DatePhrase.resolve(piece.value(), basis)).orElse(null);
        return new PlanPhase(
                name.value(),
                time.map(Piece::value).orElse(null),
                due == null ? null : PeriodStart.of(time.get().value(), due, basis),
                due == null ? null : due.date(),
                name.span());
    }

    private Optional<Piece> time(Piece text, int from) {
        String head = text.value().substring(0, Math.min(text.length(), from + REACH));
        Matcher bracket = TIME.matcher(head);
        bracket.region(from, head.length());
        while (bracket.find()) {
            if (DatePhrase.resolve(bracket.group(1), basis).isPresent()) {
                return Optional.of(text.slice(bracket.start(1), bracket.end(1)));
            }
        }
        return led(text, from);
    }

    private Optional<Piece> led(Piece text, int from) {
        String head = text.value().substring(0, Math.min(text.length(), from + REACH));
        Matcher led = LED.matcher(head.substring(from));
        return led.find() && DatePhrase.resolve(led.group(1), basis).isPresent()
                ? Optional.of(text.slice(from + led.start(1), from + led.end(1)))
                : Optional.empty();
    }
}
