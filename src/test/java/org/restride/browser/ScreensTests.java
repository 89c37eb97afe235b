package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The views of every role, on a phone and on a desktop, light and dark: a screenshot, and nothing that axe objects to. */
class ScreensTests {

    static final String A_PATIENT = "/patients/-";
    static final List<String> PATIENT = List.of(
            "/today",
            "/plan",
            "/assessment",
            "/plan/check",
            "/progress",
            "/history",
            "/runs",
            "/run",
            "/messages",
            "/run/file",
            "/run/timer",
            "/measure",
            "/learn",
            "/learn/what-pain-means",
            "/account",
            "/appointments",
            "/my-record",
            "/reminders",
            "/my-calendar",
            "/my-data",
            "/consent",
            "/session");
    static final List<String> CLINICIAN = List.of(
            "/worklist",
            "/worklist/rules",
            "/recalled",
            "/proposals",
            "/appointments",
            "/inbox",
            "/patients",
            A_PATIENT,
            A_PATIENT + "/plan",
            A_PATIENT + "/assessment",
            A_PATIENT + "/rights",
            A_PATIENT + "/summary",
            "/caseload",
            "/requests",
            "/catalogue",
            "/catalogue/bird-dog",
            "/templates",
            "/account");
    static final List<String> EDITOR = List.of(
            "/desk",
            "/catalogue",
            "/catalogue/bird-dog",
            "/catalogue/bird-dog/edit",
            "/catalogue/flare-up-what-to-do/edit",
            "/catalogue/new/exercise",
            "/catalogue/packs",
            "/measure-texts",
            "/catalogue/sleep/translate/es",
            "/catalogue/sleep/compare",
            "/contradictions",
            "/synonyms",
            "/digest",
            "/reader-questions",
            "/account");

    /** Before somebody has signed in; the links are those of letters, and work no more. */
    private static final List<String> DOORS = List.of("/forgot", "/sign-in-link/used-up", "/new-address/used-up");

    private static final String NOBODY = "nobody";

    /** The last two are refused or missing: also such a page has a heading and a way back. */
    static final List<String> ADMINISTRATOR = List.of(
            "/admin", "/worklist/rules", "/requests", "/audit", "/account", "/choose-clinic", "/patients", "/nowhere");

    static Stream<Arguments> visits() {
        return Stream.of(
                        Arguments.of(NOBODY, DOORS, Device.SMALL_PHONE),
                        Arguments.of("patient", PATIENT, Device.SMALL_PHONE),
                        Arguments.of("patient", PATIENT, Device.DESKTOP),
                        Arguments.of("clinician", CLINICIAN, Device.DESKTOP),
                        Arguments.of("clinician", CLINICIAN, Device.PHONE),
                        Arguments.of("editor", EDITOR, Device.DESKTOP),
                        Arguments.of("editor", EDITOR, Device.PHONE),
                        Arguments.of("admin", ADMINISTRATOR, Device.DESKTOP),
                        Arguments.of("admin", ADMINISTRATOR, Device.SMALL_PHONE))
                .flatMap(visit -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> Arguments.of(visit.get()[0], visit.get()[1], visit.get()[2], scheme)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void viewsAreWhole(String account, List<String> paths, Device device, ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = new Visitor(device, scheme)) {
            visitor.open("/login").screenshot("login");
            found.addAll(visitor.check("/login"));
            if (!account.equals(NOBODY)) {
                visitor.signIn(account);
            }
            String patient = paths.contains(A_PATIENT) ? visitor.firstPatient() : "";
            for (String path : paths) {
                visitor.open(path.replace(A_PATIENT, patient)).screenshot(account + path.replace('/', '-'));
                found.addAll(visitor.check(path));
            }
        }
        assertThat(found).isEmpty();
    }
}
