package org.duban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectiveMessagesTest {

    @Test
    void everyKindOfFindingIsToldInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/directive", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/directive", Locale.ENGLISH);
        String[] keys = Arrays.stream(Finding.Kind.values())
                .flatMap(kind -> Stream.of("directive.finding." + kind, "directive.kind." + kind))
                .toArray(String[]::new);

        assertThat(chinese.keySet()).contains(keys);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }
}
