package org.duban.web;

import org.duban.web.shell.LocaleForTest;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** The real texts, without an application around them. */
public final class TextsForTest {

    private TextsForTest() {}

    public static MessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/web", "messages/security", "messages/deadline");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    public static Texts texts() {
        return new Texts(messages());
    }

    public static LocaleResolver localeResolver() {
        return LocaleForTest.resolver();
    }
}
