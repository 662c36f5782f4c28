package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is guessed of a unit that a document names and nobody knows. */
class UnitCreationTest {

    private static final UnitView CITY = unit(1, "青岚市人民政府", "青岚市", UnitLevel.CITY, List.of(1L));
    private static final UnitView COUNTY = unit(2, "临溪县人民政府", "临溪县", UnitLevel.COUNTY, List.of(1L, 2L));
    private static final UnitView TOWN = unit(3, "临溪县大庄镇人民政府", "大庄镇", UnitLevel.TOWNSHIP, List.of(1L, 2L, 3L));

    @ParameterizedTest
    @CsvSource({
        "临溪县水务局, 临溪县人民政府, DEPARTMENT",
        "青岚市水利局, 青岚市人民政府, DEPARTMENT",
        "市林业局, 青岚市人民政府, DEPARTMENT",
        "临溪县柳坪镇, 临溪县人民政府, TOWNSHIP",
        "临溪县柳坪镇人民政府, 临溪县人民政府, TOWNSHIP",
        "东城街道办事处, 青岚市人民政府, TOWNSHIP",
        "大庄镇农业综合服务中心, 临溪县大庄镇人民政府, DEPARTMENT",
        "望津县人民政府, 青岚市人民政府, COUNTY",
        "临溪县人民政府, 青岚市人民政府, COUNTY",
        "青岚市水务集团, 青岚市人民政府, ENTERPRISE",
    })
    void theNameTellsUnderWhomItStandsAndWhatItIs(String name, String parent, UnitLevel level) {
        var offer = new UnitCreation.Offer(true, CITY, List.of(CITY, COUNTY, TOWN), List.of(), List.of());

        assertThat(offer.parent(name)).isEqualTo(parent);
        assertThat(offer.level(name)).isEqualTo(level);
    }

    private static UnitView unit(long id, String name, String shortName, UnitLevel level, List<Long> path) {
        return new UnitView(id, "u" + id, name, shortName, level, null, path, List.of(), List.of());
    }
}
