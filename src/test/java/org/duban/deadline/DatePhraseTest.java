package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.duban.deadline.ResolvedDeadline.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {

    private static final LocalDate DOCUMENT = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026年6月底, 2026-06-30, MONTH_END",
        "2026年2月底前, 2026-02-28, MONTH_END",
        "2028年2月末, 2028-02-29, MONTH_END",
        "2026年6月20日前, 2026-06-20, DAY",
        "2026年6月20日, 2026-06-20, DAY",
        "2026年6月20日（含）前, 2026-06-20, DAY",
        "6月12日（星期五）18时前, 2026-06-12, DAY",
        "6月12日下班前, 2026-06-12, DAY",
        "2026年12月31日24:00前, 2026-12-31, DAY",
        "2026年底, 2026-12-31, YEAR_END",
        "2026年年底前, 2026-12-31, YEAR_END",
        "2027年末, 2027-12-31, YEAR_END",
        "年底前, 2026-12-31, YEAR_END",
        "今年年底, 2026-12-31, YEAR_END",
        "年内, 2026-12-31, YEAR_END",
        "明年6月底前, 2027-06-30, MONTH_END",
        "一季度, 2026-03-31, QUARTER",
        "2026年第三季度, 2026-09-30, QUARTER",
        "三季度末前, 2026-09-30, QUARTER",
        "前三季度, 2026-09-30, QUARTER",
        "季度末, 2026-03-31, QUARTER",
        "2026年上半年, 2026-06-30, HALF_YEAR",
        "下半年, 2026-12-31, HALF_YEAR",
        "6月上旬, 2026-06-10, TEN_DAYS",
        "6月上中旬, 2026-06-20, TEN_DAYS",
        "6月中下旬前, 2026-06-30, TEN_DAYS",
        "6月20前, 2026-06-20, DAY",
        "2026年Q3, 2026-09-30, QUARTER",
        "六月中旬前, 2026-06-20, TEN_DAYS",
        "2026年2月下旬, 2026-02-28, TEN_DAYS",
        "2026年9月, 2026-09-30, MONTH",
        "9月份, 2026-09-30, MONTH",
        "2026.9.15前, 2026-09-15, DAY",
        "2026-09-15, 2026-09-15, DAY",
        "2026/9, 2026-09-30, MONTH",
        "到2027年, 2027-12-31, YEAR",
        "2027年, 2027-12-31, YEAR",
        "到2027年底, 2027-12-31, YEAR_END",
        "3月至5月, 2026-05-31, PERIOD",
        "2026年3-5月, 2026-05-31, PERIOD",
        "3月20日—25日, 2026-03-25, PERIOD",
        "2025年10月至2026年3月, 2026-03-31, PERIOD",
        "“十五五”末, 2030-12-31, PLAN_END",
        "本周五前, 2026-03-13, WEEKDAY",
        "下周一前, 2026-03-16, WEEKDAY",
        "本月底前, 2026-03-31, MONTH_END",
        "下月10日前, 2026-04-10, DAY",
        "30日内, 2026-04-09, WITHIN",
        "三个月内, 2026-06-10, WITHIN",
        "半年内, 2026-09-10, WITHIN",
        "一百八十天之内, 2026-09-06, WITHIN",
        "两周内, 2026-03-24, WITHIN",
    })
    void aPhraseResolvesByItsRule(String phrase, LocalDate date, Rule rule) {
        ResolvedDeadline deadline = resolve(phrase);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.unsure()).isFalse();
        assertThat(deadline.longTerm()).isFalse();
        assertThat(deadline.text()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "2027年前, 2026-12-31, BEFORE_PERIOD",
        "2030年以前, 2029-12-31, BEFORE_PERIOD",
        "6月前, 2026-05-31, BEFORE_PERIOD",
        "三季度前, 2026-06-30, BEFORE_PERIOD",
        "下半年前, 2026-06-30, HALF_YEAR",
        "上半年前, 2026-06-30, HALF_YEAR",
        "12月初, 2026-12-01, PART_OF_MONTH",
        "26年底前, 2026-12-31, YEAR_END",
        "国庆节前, 2026-09-30, OCCASION",
        "元旦前, 2026-12-31, OCCASION",
        "25日前, 2026-03-25, DAY",
        "6月底前后, 2026-06-30, MONTH_END",
        "1月底前, 2027-01-31, MONTH_END",
        "每年6月10日前, 2026-06-10, RECURRING",
        "每年2月底前, 2027-02-28, RECURRING",
    })
    void aPhraseThatCanBeReadTwoWaysIsToBeConfirmed(String phrase, LocalDate date, Rule rule) {
        ResolvedDeadline deadline = resolve(phrase);
        assertThat(deadline.date()).isEqualTo(date);
        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.unsure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日前", "2027年春节前", "汛期前", "每季度末月20日前"})
    void aDayThatCannotBeToldIsToBeConfirmed(String phrase) {
        ResolvedDeadline deadline = resolve(phrase);
        assertThat(deadline.date()).isNull();
        assertThat(deadline.unsure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026 年 6 月 底 前",
                "２０２６年６月底前",
                "二〇二六年六月底前",
                "二○二六年六月底前",
                "二零二六年六月末前",
                "20\n26年6\n月底前",
                "2026年\r\n6月\u3000底前",
                "2026年6月份底前",
                "2 0 2 6年6月3 0日前"
            })
    void blanksFullWidthDigitsAndChineseNumeralsChangeNothing(String phrase) {
        assertThat(resolve(phrase).date()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void numbersOnEitherSideOfABlankAreTwo() {
        assertThat(resolve("3 2026年6月底前").date()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(resolve("1.2026年6月底前").date()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(resolve("1\n2月底前").date()).isNotEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aRangeOfYearsIsDueOnceAYear() {
        for (String phrase : List.of("2026年-2028年", "2026—2028年间每年", "2026至2028 年期间", "2026年～2028年")) {
            ResolvedDeadline deadline = resolve(phrase);
            assertThat(deadline.rule()).isEqualTo(Rule.YEARLY);
            assertThat(deadline.dates())
                    .containsExactly(
                            LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31), LocalDate.of(2028, 12, 31));
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2028, 12, 31));
        }
    }

    @Test
    void aMonthThatHasPassedIsNextYears() {
        LocalDate december = LocalDate.of(2026, 12, 5);
        assertThat(DatePhrase.resolve("3月底前", december)).get().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2027, 3, 31));
            assertThat(deadline.unsure()).isFalse();
        });
        assertThat(DatePhrase.resolve("12月底前", december).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void withoutADocumentDateAPhraseWithoutAYearStaysOpen() {
        for (String phrase : List.of("6月底前", "年底前", "本月底前", "一季度", "30日内", "25日前", "本周五前", "季度末")) {
            ResolvedDeadline deadline = DatePhrase.resolve(phrase, null).orElseThrow();
            assertThat(deadline.date()).as(phrase).isNull();
        }
        assertThat(DatePhrase.resolve("6月底前", null).orElseThrow().unsure()).isTrue();
        assertThat(DatePhrase.resolve("2026年6月底前", null).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void termsHaveNoDate() {
        assertThat(resolve("立行立改")).returns(Rule.IMMEDIATE, ResolvedDeadline::rule);
        assertThat(resolve("立行立改").date()).isNull();
        assertThat(resolve("立行立改").longTerm()).isFalse();
        assertThat(resolve("按序时进度")).returns(Rule.ON_SCHEDULE, ResolvedDeadline::rule);
        assertThat(resolve("立行立改，长期坚持").longTerm()).isTrue();
        for (String phrase : List.of("长期坚持", "持续整改", "持续推进", "长期", "常态化推进", "整改时限：长期坚持")) {
            assertThat(resolve(phrase).longTerm()).as(phrase).isTrue();
            assertThat(resolve(phrase).date()).isNull();
        }
    }

    @Test
    void aDateWithLongTermIsBoth() {
        ResolvedDeadline deadline = resolve("2026年9月底前完成，并长期坚持");
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(deadline.longTerm()).isTrue();
    }

    @Test
    void ofSeveralDeadlinesTheLatestCounts() {
        ResolvedDeadline deadline = resolve("6月底前拿出方案；2027年底前建成，9月底前开工");
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(deadline.dates()).isEmpty();
    }

    @Test
    void aLimitCountsFromTheDocumentUnlessAnEventOrWorkingDaysAreNamed() {
        assertThat(resolve("自印发之日起30日内").date()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(resolve("收到本通知后10日内").date()).isNull();
        assertThat(resolve("自验收合格之日起3个月内").date()).isNull();
        assertThat(resolve("5个工作日内").date()).isNull();
        assertThat(resolve("5个工作日内").limit()).isEqualTo(Limit.workingDays(5));
        assertThat(resolve("24小时内").limit()).isEqualTo(Limit.hours(24));
        assertThat(resolve("十五日内").limit()).isEqualTo(Limit.days(15));
        assertThat(resolve("一年内").limit()).isEqualTo(Limit.months(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "尽快",
                "进一步完善管网",
                "较2025年下降12%",
                "自2026年4月1日起施行",
                "2025年以来",
                "有效期至2027年12月31日",
                "近三年内",
                "一月一调度",
                "去年12月底全市共有3处",
                "《2026年底前行动计划》",
                "持续推进污水管网建设",
                "青政办发〔2026〕9号",
                "12345",
                "6个月",
                "第三批"
            })
    void whatIsNoDeadlineGivesNone(String text) {
        assertThat(DatePhrase.resolve(text, DOCUMENT)).isEmpty();
    }

    @Test
    void phrasesAreFoundWithTheirPlaces() {
        String sentence = "各县（区）要在 4 月底前排查完毕，到2027年底全部建成；收到反馈后5个工作日内回复。";
        List<FoundPhrase> found = DatePhrase.find(sentence, DOCUMENT);
        assertThat(found)
                .extracting(
                        phrase -> sentence.substring(phrase.start(), phrase.end()),
                        FoundPhrase::bound,
                        phrase -> phrase.deadline().date())
                .containsExactly(
                        tuple("4 月底前", true, LocalDate.of(2026, 4, 30)),
                        tuple("到2027年底", true, LocalDate.of(2027, 12, 31)),
                        tuple("5个工作日内", true, null));
        assertThat(found.get(0).deadline().text()).isEqualTo("4月底前");
    }

    @Test
    void aDateThatMerelyStandsThereIsNotBound() {
        assertThat(DatePhrase.find("4月，完成摸底；3月21日召开会议；截至2025年底建成12处", DOCUMENT))
                .extracting(phrase -> phrase.deadline().text(), FoundPhrase::bound)
                .containsExactly(tuple("4月", false), tuple("3月21日", false), tuple("2025年底", false));
    }

    @Test
    void aYearBindsWhatIsCompletedInIt() {
        assertThat(DatePhrase.find("年底前完成八成，2027年全面完成；2024年完成投资3亿元；2027年初步建成", DOCUMENT))
                .filteredOn(FoundPhrase::bound)
                .extracting(phrase -> phrase.deadline().date())
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31));
    }

    @Test
    void whatReturnsForEverIsNotFoundAsADeadline() {
        assertThat(DatePhrase.find("每年6月10日前报半年总结、12月10日前报全年总结；每月5日、20日前报进展；每周五报数", DOCUMENT))
                .isEmpty();
        assertThat(DatePhrase.find("每月10日前报进展，2026年底前完成", DOCUMENT)).hasSize(1);
    }

    @Test
    void titlesValidityAndBareYearsAreNotFound() {
        assertThat(DatePhrase.find("按照《2026年底前攻坚方案（2026—2028年）》，2025年以来，有效期至2028年12月31日", DOCUMENT))
                .isEmpty();
    }

    @Test
    void aMonthTakesTheYearNamedBeforeItInTheSentence() {
        assertThat(DatePhrase.find("2027年4月、6月、9月底前各报一次。8月底前总结。", DOCUMENT))
                .extracting(phrase -> phrase.deadline().date())
                .containsExactly(
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 6, 30),
                        LocalDate.of(2027, 9, 30),
                        LocalDate.of(2026, 8, 31));
    }

    @Test
    void everyRuleHasAKey() {
        assertThat(Rule.MONTH_END.messageKey()).isEqualTo("deadline.rule.month-end");
    }

    @Test
    @Timeout(20)
    void readingTakesTimeInProportionToLengthWhateverIsWritten() {
        for (String unit :
                List.of("2026年", "《", "每年6月、", "一百", "1", "前", "到2026年至", "2026年6月底前", "持续", "\n2", "2026-", "收到后")) {
            String text = unit.repeat(50_000 / unit.length());
            long started = System.nanoTime();
            DatePhrase.find(text, DOCUMENT);
            DatePhrase.resolve(text, DOCUMENT);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).as(unit).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whateverIsWrittenPlacesAreInTheTextAndInOrder() {
        String signs = "0123456789一二三十百〇年月日底末前内到至-—～每上中下旬半季度周本今明《》（） \n，。持续长期立行改个工作小时起以来“”五";
        Random random = new Random(20260311);
        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(1 + random.nextInt(24), 0, signs.length())
                    .mapToObj(i -> signs.substring(i, i + 1))
                    .collect(Collectors.joining());
            int end = 0;
            for (FoundPhrase phrase : DatePhrase.find(text, round % 5 == 0 ? null : DOCUMENT)) {
                assertThat(phrase.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(phrase.end()).as(text).isGreaterThan(phrase.start());
                end = phrase.end();
                assertThat(text.substring(phrase.start(), end).replaceAll("\\s", ""))
                        .isEqualTo(phrase.deadline().text());
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            DatePhrase.resolve(text, DOCUMENT);
        }
    }

    private static ResolvedDeadline resolve(String phrase) {
        return DatePhrase.resolve(phrase, DOCUMENT).orElseThrow();
    }
}
