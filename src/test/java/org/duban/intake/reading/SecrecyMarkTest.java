package org.duban.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.BusinessRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "机密★1年\n青岚市人民政府文件",
                "秘密★\n特急\n通知",
                "绝　密　★　长期\n通知",
                "密级：秘密\n关于开展检查的通知",
                "机 密\n关于开展检查的通知",
                "秘密 特急\n关于开展检查的通知",
                "正文里的附件标有机密★三年字样"
            })
    void aPaperWithAMarkIsRefused(String text) {
        assertThatThrownBy(() -> SecrecyMark.refuseIn(Reading.paragraphs(text)))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.INVALID);
                    assertThat(refusal.messageKey()).isEqualTo("intake.secrecy.refused");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"特急\n关于开展检查的通知", "各单位要做好保密工作，不得泄露国家秘密。", "市国家保密局负责商业秘密保护。", "机密文件管理办法培训通知"})
    void aTextThatOnlySpeaksOfSecrecyIsRead(String text) {
        assertThatCode(() -> SecrecyMark.refuseIn(Reading.paragraphs(text))).doesNotThrowAnyException();
    }
}
