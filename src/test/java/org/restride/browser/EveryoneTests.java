package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view for everyone: axe with the rules of WCAG 2.2 AA, a walk with the Tab key, forced colours, Spanish, 320 px, letters of twice the
 * size, and right to left. A view that is not named here fails.
 */
class EveryoneTests {

    private static final Language SPANISH = new Language("es", "Español");
    private static final Language ENGLISH = new Language("en", "English");
    private static final InterfaceTexts TEXTS = InterfaceTexts.onlyEnglish();

    private record Language(String tag, String name) {}

    static Stream<Visit> visits() {
        return Stream.of(Visit.NOBODY, Visit.PATIENT, Visit.CLINICIAN, Visit.EDITOR, Visit.ADMINISTRATOR);
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyRouteIsVisited(Visit visit) {
        assertThat(visit.views().keySet()).containsExactlyInAnyOrderElementsOf(visit.routes());
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyViewIsForEveryone(Visit visit) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = new Visitor(visit.device(), ColorScheme.LIGHT)) {
            arrive(visitor, visit);
            Map<String, String> places = visit.places(visitor);
            for (String view : visit.views().values()) {
                keys(visitor, Visit.address(view, places), found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void keys(Visitor visitor, String address, List<String> found) {
        paint(visitor, ForcedColors.NONE);
        Look look = new Look(visitor.open(address), address, found);
        look.say("axe", visitor.check(address));
        look.say("size of targets", visitor.targets());
        look.walk("keys");
        paint(visitor, ForcedColors.ACTIVE);
        look.at("forced colours", "colours");
        look.at("keys in forced colours", "glance");
    }

    private static void paint(Visitor visitor, ForcedColors colours) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(colours));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyViewHasRoomInSpanish(Visit visit) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = new Visitor(Device.NARROW_SPANISH, ColorScheme.DARK)) {
            arrive(visitor, visit);
            Map<String, String> places = visit.places(visitor);
            speak(visitor, visit, SPANISH);
            try {
                for (String view : visit.views().values()) {
                    spanish(visitor, Visit.address(view, places), found);
                }
            } finally {
                speak(visitor, visit, ENGLISH);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void spanish(Visitor visitor, String address, List<String> found) {
        Page page = visitor.page();
        Look look = new Look(visitor.open(address), address, found);
        look.at("320 px", "space");
        if (!SPANISH.tag().equals(page.evaluate("everyone.language()"))) {
            look.say("language", List.of("the page does not say that it is Spanish"));
        }
        look.say("left in English", TEXTS.among(look.list("words")));
        page.evaluate("document.documentElement.dir = 'rtl'");
        look.at("right to left", "space");
        page.evaluate("document.documentElement.dir = 'ltr'");
        look.at("large letters", "enlarge");
        page.evaluate("everyone.atRest()");
        look.at("large letters", "space");
    }

    private static void arrive(Visitor visitor, Visit visit) {
        if (visit.signsIn()) {
            visitor.signIn(visit.account());
        }
    }

    /** The language of an account is kept with it: whoever changes it here changes it back. */
    private static void speak(Visitor visitor, Visit visit, Language language) {
        if (visit.signsIn()) {
            visitor.open("/account");
            Page page = visitor.page();
            page.locator("vaadin-select-value-button").first().click();
            page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(language.name()))
                    .last()
                    .click();
            page.waitForFunction("language => document.documentElement.lang === language", language.tag());
            visitor.settle();
        }
    }
}
