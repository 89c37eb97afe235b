package org.restride.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a person holds or sits at. */
enum Device {
    PHONE(390, 844, true),
    SMALL_PHONE(360, 740, true),
    DESKTOP(1440, 900, false),
    /** The narrowest that WCAG 2.2 asks for (1.4.10), in the hand of somebody who reads Spanish and uses keys. */
    NARROW_SPANISH(320, 740, false, "es-ES");

    private final int width;
    private final int height;
    private final boolean touch;
    private final String locale;

    Device(int width, int height, boolean touch) {
        this(width, height, touch, "en-GB");
    }

    Device(int width, int height, boolean touch, String locale) {
        this.width = width;
        this.height = height;
        this.touch = touch;
        this.locale = locale;
    }

    Browser.NewContextOptions context(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale(locale)
                .setTimezoneId("Europe/London")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(scheme);
    }

    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
