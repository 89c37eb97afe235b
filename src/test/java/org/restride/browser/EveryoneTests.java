package org.restride.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restride.base.Role;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every view for everyone: axe with the rules of WCAG 2.2 AA, a walk with the Tab key, forced colours, Spanish, 320 px, letters of twice the
 * size, and right to left. A view that is not named here fails.
 */
class EveryoneTests {

    private static final Language SPANISH = new Language("es", "Español");
    private static final Language ENGLISH = new Language("en", "English");
    private static final InterfaceTexts TEXTS = InterfaceTexts.onlyEnglish();

    private record Language(String tag, String name) {}

    /** Whose views, in what they hold, and the address of each route; what stands in braces is found in the demo clinic. */
    record Visit(String role, Device device, Map<String, String> views) {

        static final Visit NOBODY = new Visit(
                "",
                Device.SMALL_PHONE,
                Map.of(
                        "login", "/login",
                        "forgot", "/forgot",
                        "sign-in-link", "/sign-in-link/used-up",
                        "new-address", "/new-address/used-up",
                        "invitation", "/invitation/used-up",
                        "set-up", "/set-up/used-up"));

        static final Visit PATIENT = new Visit(
                Role.Names.PATIENT,
                Device.SMALL_PHONE,
                Map.ofEntries(
                        Map.entry("", "/"),
                        Map.entry("today", "/today"),
                        Map.entry("plan", "/plan"),
                        Map.entry("plan/:plan/:version([0-9]{1,6})", "/plan/{plan}"),
                        Map.entry("paper/:plan/:version([0-9]{1,6})", "/paper/{plan}"),
                        Map.entry("plan/check", "/plan/check"),
                        Map.entry("assessment", "/assessment"),
                        Map.entry("session", "/session"),
                        Map.entry("report", "/report"),
                        Map.entry("morning", "/morning"),
                        Map.entry("questions", "/questions"),
                        Map.entry("emergency", "/emergency"),
                        Map.entry("progress", "/progress"),
                        Map.entry("history", "/history"),
                        Map.entry("measure", "/measure"),
                        Map.entry("runs", "/runs"),
                        Map.entry("run", "/run"),
                        Map.entry("run/file", "/run/file"),
                        Map.entry("run/timer", "/run/timer"),
                        Map.entry("learn", "/learn"),
                        Map.entry("learn/:key([a-z0-9-]+)", "/learn/what-pain-means"),
                        Map.entry("messages", "/messages"),
                        Map.entry("messages/about/:article", "/messages/about/what-pain-means"),
                        Map.entry("appointments", "/appointments"),
                        Map.entry("reminders", "/reminders"),
                        Map.entry("my-record", "/my-record"),
                        Map.entry("my-calendar", "/my-calendar"),
                        Map.entry("my-data", "/my-data"),
                        Map.entry("consent", "/consent"),
                        Map.entry("account", "/account"),
                        Map.entry("choose-clinic", "/choose-clinic")));

        boolean signsIn() {
            return !role.isEmpty();
        }

        @Override
        public String toString() {
            return signsIn() ? role.toLowerCase(Locale.ROOT) : "nobody signed in";
        }

        /** The routes that the application opens to them. */
        Set<String> routes() {
            ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
            views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
            Set<String> routes = new TreeSet<>();
            for (BeanDefinition found : views.findCandidateComponents("org.restride")) {
                Class<?> view = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
                if (mayOpen(view)) {
                    routes.add(view.getAnnotation(Route.class).value());
                    for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
                        routes.add(alias.value());
                    }
                }
            }
            return routes;
        }

        private boolean mayOpen(Class<?> view) {
            RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
            return signsIn()
                    ? view.isAnnotationPresent(PermitAll.class)
                            || roles != null && List.of(roles.value()).contains(role)
                    : view.isAnnotationPresent(AnonymousAllowed.class);
        }
    }

    static Stream<Visit> visits() {
        return Stream.of(Visit.NOBODY, Visit.PATIENT);
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
            Map<String, String> places = places(visitor, visit);
            for (String view : visit.views().values()) {
                String address = address(view, places);
                Look look = new Look(visitor.open(address), address, found);
                look.say("axe", visitor.check(address));
                look.say("size of targets", visitor.targets());
                look.walk("keys");
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
                look.at("forced colours", "colours");
                look.at("keys in forced colours", "glance");
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyViewHasRoomInSpanish(Visit visit) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = new Visitor(Device.NARROW_SPANISH, ColorScheme.DARK)) {
            arrive(visitor, visit);
            Map<String, String> places = places(visitor, visit);
            speak(visitor, visit, SPANISH);
            try {
                for (String view : visit.views().values()) {
                    spanish(visitor, address(view, places), found);
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
        look.at("large letters", "space");
    }

    private static void arrive(Visitor visitor, Visit visit) {
        if (visit.signsIn()) {
            visitor.signIn(visit.toString());
        }
    }

    private static Map<String, String> places(Visitor visitor, Visit visit) {
        if (!visit.role().equals(Role.Names.PATIENT)) {
            return Map.of();
        }
        Object plan = visitor.page().evaluate("""
                async () => {
                  const { plan } = await (await fetch('/api/me/today')).json();
                  return `${plan.id}/${plan.version}`;
                }
                """);
        return Map.of("plan", (String) plan);
    }

    private static String address(String view, Map<String, String> places) {
        String address = view;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address;
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
