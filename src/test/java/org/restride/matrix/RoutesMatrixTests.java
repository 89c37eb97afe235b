package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.restride.base.Role;

/**
 * Each view of the route registry, opened by each kind of person with the addresses of one patient's data. Who must not open it, does not;
 * and nobody from another clinic and no other patient reads anything of the target, whichever of the two walls stands alone.
 */
class RoutesMatrixTests extends WorldScreens {

    /** Somebody whose exercises are locked is led to what to do instead. */
    private static final List<String> WAITS_WHILE_LOCKED = List.of("plan", "assessment", "measure", "paper");

    @Test
    void everyRouteHasAnExpectationAndEveryExpectationARoute() {
        assertThat(routes().keySet()).isEqualTo(Expected.ROUTES.keySet());
    }

    @Test
    void asItIsEverybodyOpensOnlyWhatTheirRoleMay() {
        List<String> found = new ArrayList<>();
        for (World.Person person : world.people()) {
            visitAll(person, (route, shown, words) -> {
                boolean opened = routes().get(route).isInstance(shown);
                if (opened && !admits(Expected.ROUTES.get(route), person)) {
                    found.add(person.name() + " opened /" + route);
                }
                boolean locked = WAITS_WHILE_LOCKED.stream().anyMatch(route::startsWith)
                        && shown.getClass().getSimpleName().equals("EmergencyView");
                if (!opened && !locked && mustOpen(route, person)) {
                    found.add(person.name() + " was not let in to /" + route + " but saw "
                            + shown.getClass().getSimpleName());
                }
                if (!person.related() && !mayKnowTheName(person) && words.contains(World.NAME)) {
                    found.add(person.name() + " read of the target at /" + route);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void strangersReadNothingWhenTheServicesForget() {
        assertThat(Walls.withoutServices(access, this::crossings)).isEmpty();
    }

    @Test
    void strangersReadNothingWhenRowLevelSecurityIsOff() {
        assertThat(Walls.withoutRowLevelSecurity(owner, this::crossings)).isEmpty();
    }

    private List<String> crossings() {
        List<String> found = new ArrayList<>();
        for (World.Person person : world.strangers()) {
            visitAll(person, (route, shown, words) -> {
                if (words.contains(World.NAME)) {
                    found.add(person.name() + " read of the target at /" + route);
                }
            });
        }
        return found;
    }

    @FunctionalInterface
    private interface Look {
        void at(String route, Component shown, String words);
    }

    private void visitAll(World.Person person, Look look) {
        become(person);
        for (String route : routes().keySet()) {
            Component shown = Pages.open(address(route));
            look.at(route, shown, Pages.words(UI.getCurrent()).collect(Collectors.joining("\n")));
        }
    }

    private static boolean admits(Set<Role> expected, World.Person person) {
        return expected.equals(Expected.ANYBODY)
                || person.actor().roles().stream().anyMatch(expected::contains);
    }

    /** Views that lead on at once, or whose address names something that isn't there for this person. */
    private static boolean mustOpen(String route, World.Person person) {
        boolean leadsOn = Set.of(
                        "",
                        "login",
                        "learn/:key",
                        "templates/:template",
                        "catalogue/new/:kind",
                        "desk/write/:proposal",
                        "desk/review/:proposal")
                .contains(route);
        boolean another = route.contains(":") && !person.related();
        return !leadsOn && !another && admits(Expected.ROUTES.get(route), person);
    }

    /** The clinic's own clinicians and administrators know their patients by name. */
    private static boolean mayKnowTheName(World.Person person) {
        return !person.otherClinic()
                && (person.actor().is(Role.CLINICIAN) || person.actor().is(Role.ADMINISTRATOR));
    }

    private String address(String route) {
        if (Set.of("invitation", "set-up", "sign-in-link", "new-address").contains(route)) {
            return route + "/no-such-secret";
        }
        return Stream.of(route.split("/", -1))
                .map(part -> switch (part) {
                    case ":patient", ":patient?", ":patientId" -> world.target().toString();
                    case ":plan" -> world.plan().plan().toString();
                    case ":version" -> Integer.toString(world.plan().version());
                    case ":key" -> "glute-bridge";
                    case ":date", ":from" -> "2026-11-10";
                    case ":kind" -> "article";
                    case ":id" -> "none";
                    case ":language" -> "es";
                    case ":template" -> world.target().toString();
                    default -> part;
                })
                .collect(Collectors.joining("/"));
    }

    /** Template without its patterns, to the view. */
    private static Map<String, Class<? extends Component>> routes() {
        Map<String, Class<? extends Component>> routes = new TreeMap<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            routes.put(
                    route.getTemplate().replaceAll("\\([^)]*\\)", "").replaceAll("/?:___url_parameter[?*]?", ""),
                    route.getNavigationTarget());
        }
        return routes;
    }
}
