package org.duban.paper.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.duban.paper.PaperKind;
import org.junit.jupiter.api.Test;

class PaperMessagesTest {

    @Test
    void everyKindAndEveryNeedIsNamedInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/paper", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/paper", Locale.ENGLISH);
        String[] keys = Stream.concat(
                        Arrays.stream(PaperKind.values()).map(kind -> "paper.kind." + kind),
                        Arrays.stream(Need.values()).map(Need::key))
                .toArray(String[]::new);
        assertThat(chinese.keySet()).contains(keys);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }
}
