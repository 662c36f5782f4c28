package org.duban.directive.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.DirectiveDraft.Span;
import org.junit.jupiter.api.Test;

class SourceMarkupTest {

    @Test
    void foundValuesAreMarked() {
        String html =
                SourceMarkup.html("目标：达标。时限：9月底。", item(Map.of("goal", new Span(3, 5), "deadline", new Span(9, 12))));

        assertThat(html)
                .isEqualTo(
                        "目标：<mark id=\"m-items-0-goal\">达标</mark>。时限：" + "<mark id=\"m-items-0-deadline\">9月底</mark>。");
    }

    @Test
    void nothingOfTheTextBecomesMarkup() {
        String html = SourceMarkup.html(
                "<script>\"&'</script>", item(Map.of("goal", new Span(0, 8), "\"><b>", new Span(1, 3))));

        assertThat(html).isEqualTo("<mark id=\"m-items-0-goal\">&lt;script&gt;</mark>&quot;&amp;&#39;&lt;/script&gt;");
    }

    @Test
    void marksLieInsideEachOtherAndNeverAcross() {
        DirectiveDraft draft = item(Map.of("goal", new Span(0, 6), "deadline", new Span(2, 4), "lead", new Span(5, 9)));

        assertThat(SourceMarkup.html("零一二三四五六七八九", draft))
                .isEqualTo("<mark id=\"m-items-0-goal\">零一<mark id=\"m-items-0-deadline\">二三</mark>四"
                        + "<mark id=\"m-items-0-lead\">五</mark></mark>六七八九");
    }

    @Test
    void placesOutsideTheTextAreLeftAlone() {
        Map<String, Span> wrong = Map.of("goal", new Span(3, 99), "lead", new Span(-1, 2), "title", new Span(4, 4));

        assertThat(SourceMarkup.html("短文字。", item(wrong))).isEqualTo("短文字。");
    }

    private static DirectiveDraft item(Map<String, Span> sources) {
        Item item = new Item(
                "一", "", "", null, null, null, null, null, false, null, null, null, List.<Measure>of(), sources);
        return DirectiveDraft.empty().withItems(List.of(item));
    }
}
