package org.duban.paper.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paper;
import org.duban.paper.PaperKind;
import org.duban.paper.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComposedPapersTest {

    private final ComposedPapers papers = new ComposedPapers();

    @ParameterizedTest
    @EnumSource
    void nothingIsMissingWhenAllFactsAreKnown(PaperKind kind) {
        assertThat(papers.missing(kind, SampleFacts.complete())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER, issuer addressee matter due days requirements expectedBy",
        "SUPERVISION_NOTICE, issuer addressee source matter unit requirements until replyUntil",
        "SUPERVISION_LETTER, issuer addressee matter unit days situation requirements",
        "INTERVIEW_NOTICE, issuer addressee matter reason interviewTime interviewPlace attendees materials",
        "LISTED_SUPERVISION, issuer addressee matter unit situation requirements until",
        "LISTED_SUPERVISION_LIFTED, issuer addressee matter unit earlier ground",
        "WITHDRAWAL, issuer addressee matter unit ground approver",
        "GENERAL, issuer addressee matter text"
    })
    void eachKindNamesWhatItMustContain(PaperKind kind, String needs) {
        List<String> keys =
                List.of(needs.split(" ")).stream().map("paper.missing."::concat).toList();
        assertThat(papers.missing(kind, SampleFacts.nothing())).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsComposedEvenFromNothing(PaperKind kind) {
        Paper paper = papers.compose(kind, SampleFacts.nothing());
        assertThat(paper.isDraft()).isTrue();
        assertThat(paper.title()).isNotBlank();
        assertThat(text(paper)).doesNotContain("null");
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceEndsOnce(PaperKind kind) {
        assertThat(text(papers.compose(kind, SampleFacts.complete())))
                .doesNotContain("。。", "；。", "，。", "：。", "，，", "null");
    }

    @Test
    void aReminderSaysHowManyDaysAreLeft() {
        assertThat(text(reminderAsOf(LocalDate.of(2026, 5, 26)))).contains("距办理时限还有5天。");
        assertThat(text(reminderAsOf(LocalDate.of(2026, 5, 31)))).contains("办理时限已到最后一天。");
        assertThat(text(reminderAsOf(LocalDate.of(2026, 6, 3)))).contains("已逾期3天。");
    }

    @Test
    void aSupervisionNoticeSaysSourceMatterRequirementsLimitAndReply() {
        Paper paper = papers.compose(PaperKind.SUPERVISION_NOTICE, SampleFacts.complete());
        assertThat(paper.redHead()).isEqualTo("青岚市人民政府督查室文件");
        assertThat(paper.title()).isEqualTo("关于柳坪镇等6个乡镇生活污水处理设施未正常运行问题的督办通知单");
        assertThat(text(paper))
                .contains("《青岚市生态环境保护督察整改方案》（青政办发〔2026〕9号）交由你县办理的")
                .contains("督办事项", "倒排工期，逐站明确完成日期和责任人。", "2026年6月30日前办结。")
                .contains("请在收到后24小时内签收。请于2026年6月12日前书面回复");
    }

    @Test
    void aLetterCarriesTheBareNameOfTheOrganAndTellsAnotherWhoIsLate() {
        NoticeFacts facts = SampleFacts.complete();
        NoticeFacts toAnother = new NoticeFacts(
                facts.issuer(),
                "市住房和城乡建设局",
                facts.unit(),
                facts.matter(),
                facts.asOf(),
                facts.situation(),
                facts.demand(),
                "",
                "",
                List.of(),
                null,
                List.of(),
                List.of());
        Paper paper = papers.compose(PaperKind.SUPERVISION_LETTER, toAnother);
        assertThat(paper.redHead()).isEqualTo("青岚市人民政府督查室");
        assertThat(paper.addressee()).isEqualTo("市住房和城乡建设局");
        assertThat(text(paper)).contains("函告你局，请督促临溪县人民政府落实：");
    }

    @Test
    void anInterviewNoticeAsksForAReportWithinThirtyDays() {
        assertThat(text(papers.compose(PaperKind.INTERVIEW_NOTICE, SampleFacts.complete())))
                .contains("2026年6月10日（星期三）15时。", "市政府3号楼第二会议室。", "约谈后30日内（2026年7月10日前）");
    }

    @Test
    void aListingSaysHowToApplyForItsLifting() {
        assertThat(text(papers.compose(PaperKind.LISTED_SUPERVISION, SampleFacts.complete())))
                .contains("至2026年6月30日止。", "由你县书面申请解除");
    }

    @Test
    void aWithdrawalSaysGroundAndApproverAndWhatStops() {
        assertThat(text(papers.compose(PaperKind.WITHDRAWAL, SampleFacts.complete())))
                .contains("因4座处理站逾期未通水", "经市政府分管负责同志批准", "时限计算同时停止");
    }

    private Paper reminderAsOf(LocalDate asOf) {
        NoticeFacts facts = SampleFacts.complete();
        return papers.compose(
                PaperKind.REMINDER,
                new NoticeFacts(
                        facts.issuer(),
                        "",
                        facts.unit(),
                        facts.matter(),
                        asOf,
                        "",
                        facts.demand(),
                        "",
                        "",
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
    }

    private static String text(Paper paper) {
        return paper.body().stream()
                .map(paragraph -> paragraph.printedHeading() + paragraph.text())
                .collect(Collectors.joining("\n"));
    }
}
