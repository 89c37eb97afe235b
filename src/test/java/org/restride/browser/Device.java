package org.restride.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a person holds or sits at. */
enum Device {
    PHONE(390, 844, true),
    SMALL_PHONE(360, 740, true),
    DESKTOP(1440, 900, false);

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions context(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(scheme);
    }

    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
