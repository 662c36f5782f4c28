package org.duban.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final DocumentNumber TWELVE = new DocumentNumber("青督办字", 2026, 12);

    @Test
    void aNumberIsWrittenWithSixCorneredBracketsAndNothingElse() {
        assertThat(TWELVE).hasToString("青督办字〔2026〕12号");
        assertThat(new DocumentNumber("青督函", 2026, 1)).hasToString("青督函〔2026〕1号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青督办字〔2026〕12号",
                "青督办字[2026]12号",
                "青督办字【2026】012号",
                "青督办字（2026）第12号",
                "青督办字 (2026) 12 号",
                " 青督办字［2026］12号 "
            })
    void aNumberIsReadHoweverItWasTyped(String typed) {
        assertThat(DocumentNumber.parse(typed)).contains(TWELVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "青督办字", "〔2026〕12号", "青督办字〔2026〕0号", "青督办字〔26〕12号", "关于青督办字〔2026〕12号的通知"})
    void whatIsNoNumberIsNotRead(String text) {
        assertThat(DocumentNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "《整改方案》（青政办发〔2026〕9号）明确, 青政办发〔2026〕9号",
        "根据青政办发〔2026〕9号要求, 青政办发〔2026〕9号",
        "现转发青政发〔2025〕31号, 青政发〔2025〕31号",
        "按照和政发〔2026〕3号办理, 和政发〔2026〕3号",
        "和政发〔2026〕3号, 和政发〔2026〕3号"
    })
    void aNumberIsFoundInASentence(String sentence, String expected) {
        assertThat(DocumentNumber.findAll(sentence))
                .extracting(DocumentNumber::toString)
                .containsExactly(expected);
    }

    @Test
    void numbersJoinedByAWordAreTwoAndEachIsFoundOnce() {
        assertThat(DocumentNumber.findAll("青政发〔2026〕1号和青政办发〔2026〕2号，见青政发〔2026〕1号"))
                .extracting(DocumentNumber::toString)
                .containsExactly("青政发〔2026〕1号", "青政办发〔2026〕2号");
    }

    @Test
    void aNumberBeginsAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("青督办字", 2026, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(" ", 2026, 1));
    }
}
