package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "市自然资源和规划局、市住房和城乡建设局|市自然资源和规划局 市住房和城乡建设局",
                "市委组织部和市财政局|市委组织部 市财政局",
                "市直相关部门及各县区|市直相关部门 各县区",
                "各县（市、区）人民政府，经开区|各县（市、区）人民政府 经开区",
                "各乡镇人民政府、街道办事处|各乡镇人民政府、街道办事处",
                "各乡镇，经开区，城市社区|各乡镇 经开区 城市社区",
                "市水利局；市审计局。|市水利局 市审计局",
                "市水利局、市水利局|市水利局",
                "市水利局等单位|市水利局",
                "市水利局、市财政局等和各县区人民政府|市水利局 市财政局 各县区人民政府",
                "市商务局、市财政局等和各有关县区人民政府|市商务局 市财政局 各有关县区人民政府"
            })
    void aListIsTakenApartIntoNames(String text, String names) {
        assertThat(String.join(" ", UnitNames.split(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"设备按规定执行", "协助有关部门", "农产品批发市场", "全社会", "城镇小区", "根据市水利局"})
    void whatOnlyEndsLikeAUnitIsNone(String text) {
        assertThat(UnitNames.looksLikeUnit(text)).isFalse();
    }

    @Test
    void aBlankPartsOnlyWholeNames() {
        assertThat(UnitNames.split("市水利局 市审计局")).containsExactly("市水利局", "市审计局");
        assertThat(UnitNames.split("市自然资源 和规划局")).containsExactly("市自然资源和规划局");
    }

    @Test
    void aVerbThatEndsAsABankDoesIsNoName() {
        assertThat(UnitNames.looksLikeUnit("免税设备按有关规定执行")).isFalse();
        assertThat(UnitNames.looksLikeUnit("青岚农商行")).isTrue();
    }

    @Test
    void groupsAreKnownByTheirWords() {
        assertThat(UnitNames.isGroup("各乡镇")).isTrue();
        assertThat(UnitNames.isGroup("有关乡镇")).isTrue();
        assertThat(UnitNames.isGroup("市直有关部门")).isTrue();
        assertThat(UnitNames.isGroup("试点县区")).isTrue();
        assertThat(UnitNames.isGroup("县级以上人民政府结合实际")).isFalse();
        assertThat(UnitNames.isGroup("柳坪镇")).isFalse();
        assertThat(UnitNames.isGroup("经开区")).isFalse();
    }
}
