package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.deadline.ResolvedDeadline;
import org.duban.intake.LiaisonDuty;

/** Finds whom units must name: 请各单位明确一名联络员，于3月10日前报…. */
final class Liaisons {

    private static final Pattern NAMES =
            Pattern.compile("(?:明确|确定|指定|安排|落实|选派|选定|推荐)(?:[^，,。；;]{0,20}?)(联络员|联络人|信息员|联系人|经办人|专职人员|专人)");
    private static final Pattern WHO = Pattern.compile(
            "(?:^|[，,；;])(?:请|要求)?([^，,；;。]{2,40}?)(?:要|应当?|须|必须|务必|请|均|都|分别)?(?:(?:于|在)?\\d[^，,；;。]{0,12}(?:前|内))?(?:统一|各|分别)?(?:明确|确定|指定|安排|落实|选派|选定|推荐)");

    private final LocalDate basis;

    Liaisons(LocalDate basis) {
        this.basis = basis;
    }

    List<LiaisonDuty> in(List<Paragraph> paragraphs) {
        List<LiaisonDuty> found = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (NAMES.matcher(paragraph.value()).find()) {
                int number = paragraph.numeral().map(Numeral::length).orElse(0);
                for (Piece sentence : Sentences.of(paragraph.text().from(number))) {
                    read(sentence).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<LiaisonDuty> read(Piece sentence) {
        Matcher names = NAMES.matcher(sentence.value());
        if (!names.find()) {
            return Optional.empty();
        }
        Optional<ResolvedDeadline> due = DatePhrase.find(sentence.value(), basis).stream()
                .filter(FoundPhrase::bound)
                .map(FoundPhrase::deadline)
                .findFirst();
        Matcher who = WHO.matcher(sentence.value());
        String units = who.find() && DatedDuties.isBody(who.group(1)) ? who.group(1) : null;
        return Optional.of(new LiaisonDuty(
                sentence.value(),
                names.group(1),
                units,
                due.map(ResolvedDeadline::text).orElse(null),
                due.map(ResolvedDeadline::date).orElse(null),
                sentence.span()));
    }
}
