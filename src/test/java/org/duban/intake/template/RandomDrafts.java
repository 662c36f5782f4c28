package org.duban.intake.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.DocumentKind;
import org.duban.intake.DraftBuilder;
import org.duban.intake.Indicator;
import org.duban.intake.LiaisonDuty;
import org.duban.intake.PlanPhase;
import org.duban.intake.UnitException;
import org.duban.intake.UnitShare;

/** Drafts full of what spreadsheets like to change. */
final class RandomDrafts {

    private static final String[] PIECES = {
        "石桥县",
        "各县（市、区）人民政府",
        "市水利局",
        "清理河道18公里",
        "=1+1",
        "+86",
        "-",
        "—",
        "@x",
        "'引号",
        "\t",
        "\n",
        "\r",
        "\r\n",
        " ",
        "　",
        "００１",
        "007",
        "1.50",
        "\\",
        "\\n",
        "\\u0041",
        "_x000D_",
        "_x0041_b",
        "续",
        "示例",
        "本文件",
        "内附文件1",
        "2026年6月底",
        "立行立改",
        "2026-06-30",
        "是",
        "否",
        "、",
        "，",
        ";",
        "；",
        ",",
        "（",
        "）",
        "\"",
        "<b>&amp;",
        "]]>",
        "😀",
        "\uD83D",
        "\uDE00",
        "\uFFFE",
        "\u0001",
        "\u0085",
        "\u00a0",
        "\u2028",
        "NULL",
        "#REF!",
        "TRUE",
        "1E5",
        "每月10日",
        "〔2026〕8号"
    };
    private static final String[] RULES = {
        "MONTHLY 10",
        "QUARTERLY 20",
        "YEARLY 12-10",
        "YEARLY 02-29",
        "ONCE 2026-08-20",
        "DAILY",
        "NIL",
        "YEARLY",
        "MONTHLY 0",
        "x"
    };
    private static final String[] NUMBERS = {
        "0",
        "1",
        "-3",
        "1.5",
        "1.50",
        "100",
        "1E+3",
        "12345678901234567890",
        "0.1",
        "0.0001",
        "76.72",
        "1E-8",
        "1000000"
    };

    private final Random random;

    RandomDrafts(long seed) {
        random = new Random(seed);
    }

    DirectiveDraft draft(int depth) {
        DraftBuilder draft = new DraftBuilder()
                .kind(orNull(() -> DocumentKind.values()[random.nextInt(DocumentKind.values().length)]))
                .docNumber(text())
                .title(text())
                .planTitle(text())
                .issuer(text())
                .date(date())
                .leadConvention(text())
                .refDocNumbers(texts())
                .recipients(texts())
                .announcedItemCount(orNull(() -> random.nextInt(90)))
                .items(many(4, this::item))
                .reportingDuties(many(3, () -> new ReportingDuty(text(), orNull(() -> pick(RULES)), null)))
                .indicators(many(3, this::indicator))
                .events(many(2, () -> new Event(text(), date(), date(), null)))
                .phases(many(3, () -> new PlanPhase(text(), text(), date(), date(), null)))
                .exceptions(exceptions())
                .liaisons(many(2, () -> new LiaisonDuty(text(), text(), text(), text(), date(), null)));
        return draft.embedded(depth > 0 ? many(3, () -> draft(depth - 1)) : List.of())
                .build();
    }

    private Item item() {
        return new Item(
                text(),
                text(),
                text(),
                text(),
                text(),
                date(),
                text(),
                many(3, this::someDate),
                random.nextBoolean(),
                texts(),
                texts(),
                text(),
                many(4, this::measure),
                random.nextBoolean()
                        ? List.of()
                        : Stream.generate(this::someText).limit(4).toList(),
                text(),
                text(),
                text(),
                exceptions(),
                null);
    }

    private Measure measure() {
        return new Measure(
                text(),
                text(),
                text(),
                date(),
                text(),
                many(3, this::someDate),
                random.nextBoolean(),
                texts(),
                texts(),
                text(),
                text(),
                exceptions(),
                null);
    }

    private Indicator indicator() {
        return new Indicator(
                text(),
                text(),
                number(),
                numbers(4),
                numbers(12),
                random.nextBoolean() ? Indicator.PERCENT_OF_ANNUAL : null,
                many(3, () -> new UnitShare(text(), number(), numbers(4), numbers(12))),
                null);
    }

    private List<UnitException> exceptions() {
        return many(2, () -> new UnitException(text(), random.nextBoolean(), text(), date(), null));
    }

    private List<BigDecimal> numbers(int most) {
        List<BigDecimal> numbers = new ArrayList<>();
        int size = random.nextBoolean() ? 0 : random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            numbers.add(number());
        }
        return numbers;
    }

    private BigDecimal number() {
        return orNull(() -> new BigDecimal(pick(NUMBERS)));
    }

    private LocalDate date() {
        return orNull(this::someDate);
    }

    private LocalDate someDate() {
        return random.nextInt(20) == 0
                ? LocalDate.of(random.nextInt(12_000), 2, 28)
                : LocalDate.of(1901 + random.nextInt(250), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private List<String> texts() {
        return many(4, this::someText);
    }

    private String text() {
        return orNull(this::someText);
    }

    private String someText() {
        if (random.nextInt(400) == 0) {
            return Stream.generate(() -> pick(PIECES) + random.nextInt())
                    .limit(8_000)
                    .collect(Collectors.joining());
        }
        return Stream.generate(() -> pick(PIECES)).limit(random.nextInt(4)).collect(Collectors.joining());
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> many(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}
