package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitClauseTest {

    /** Clause, who leads, everyone; names within a column are parted by a blank. */
    @ParameterizedTest
    @CsvSource({
        "市城管局, 市城管局, 市城管局",
        "市城管局、市财政局, '', 市城管局 市财政局",
        "市城管局牵头，市财政局、各县区配合, 市城管局, 市城管局 市财政局 各县区",
        "市城管局、市财政局牵头, 市城管局 市财政局, 市城管局 市财政局",
        "市城管局、市财政局分别牵头，各乡镇人民政府配合, 市城管局 市财政局, 市城管局 市财政局 各乡镇人民政府",
        "市财政局配合，市城管局牵头, 市城管局, 市城管局 市财政局",
        "市城管局会同有关部门负责, 市城管局, 市城管局 有关部门",
        "市城管局负责, 市城管局, 市城管局",
        "市城管局、市财政局按职责分工负责, '', 市城管局 市财政局",
        "市城管局（牵头）、市财政局, 市城管局, 市城管局 市财政局",
        "各县区负责, '', 各县区",
        "市城管局等部门, 市城管局, 市城管局",
        "市城管局、市财政局等有关部门, '', 市城管局 市财政局 有关部门",
        "市城管局牵头，市财政局指导, 市城管局, 市城管局 市财政局",
        "由市城管局为牵头单位，市财政局为配合单位, 市城管局, 市城管局 市财政局"
    })
    void aClauseSaysWhoLeadsAndWhoIsNamed(String clause, String lead, String all) {
        UnitClause units = UnitClause.parse(clause, false);

        assertThat(String.join(" ", units.lead())).isEqualTo(lead);
        assertThat(String.join(" ", units.responsible())).isEqualTo(all);
    }

    @Test
    void theFirstLeadsWhereTheDocumentSaysSoUnlessItIsAGroup() {
        assertThat(UnitClause.parse("市城管局、市财政局", true).lead()).containsExactly("市城管局");
        assertThat(UnitClause.parse("各乡镇、市财政局", true).lead()).isEmpty();
        assertThat(UnitClause.parse("市城管局、市财政局牵头", true).lead()).containsExactly("市城管局", "市财政局");
    }
}
