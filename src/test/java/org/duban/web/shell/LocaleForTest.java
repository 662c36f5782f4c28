package org.duban.web.shell;

import org.springframework.web.servlet.LocaleResolver;

/** Hands the shell's resolver to tests of other packages. */
public final class LocaleForTest {

    private LocaleForTest() {}

    public static LocaleResolver resolver() {
        return new DoorAwareLocaleResolver();
    }
}
