package org.duban.testing.browser;

/** Screen and language in which a page is looked at. */
public enum Look {
    DESKTOP(1440, 900, "zh"),
    PHONE(390, 844, "zh"),
    DESKTOP_ENGLISH(1440, 900, "en"),
    PHONE_ENGLISH(390, 844, "en");

    final int width;
    final int height;
    final String language;

    Look(int width, int height, String language) {
        this.width = width;
        this.height = height;
        this.language = language;
    }
}
