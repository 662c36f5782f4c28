package org.duban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGuessesTest {

    private static final double LIKELY = 0.6;

    @ParameterizedTest
    @CsvSource({
        "市发改委, 青岚市发展和改革委员会",
        "市住建局, 青岚市住房和城乡建设局",
        "县城管局, 临溪县城市管理局",
        "市生态环境局, 青岚市生态环境局",
        "柳平镇, 柳坪镇人民政府",
        "石桥县政府, 石桥县人民政府"
    })
    void aShortenedOrMistypedNameIsLikely(String written, String known) {
        assertThat(UnitGuesses.likeness(written, known)).isGreaterThanOrEqualTo(LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"市财政局, 青岚市民政局", "市审计局, 青岚市统计局", "市水利局, 青岚市林业局", "市商务局, 青岚市税务局", "北岭镇, 白沙镇人民政府", "云岭县政府, 石桥县人民政府"})
    void anotherUnitOfTheSameKindIsNot(String written, String known) {
        assertThat(UnitGuesses.likeness(written, known)).isLessThan(LIKELY);
    }
}
