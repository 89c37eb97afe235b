package org.restride.browser;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.restride.base.Role;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Whose views, and the address of each route; what stands in braces is found in the demo clinic.
 *
 * @param role as routes name it; empty for nobody
 * @param account of the demo clinic
 * @param device in their hand or in front of them
 */
record Visit(String role, String account, Device device, Map<String, String> views) {

    private static final Pattern TEMPLATE = Pattern.compile("templates/([0-9a-f-]{36})");

    /** Of something that is not there: the page that says so is one as well. */
    private static final String NOTHING = new UUID(0, 0).toString();

    private static final LocalDate LAST_WEEK = LocalDate.now()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);

    static final Visit NOBODY = new Visit(
            "",
            "nobody",
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
            "patient",
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

    static final Visit CLINICIAN = new Visit(
            Role.Names.CLINICIAN,
            "clinician",
            Device.DESKTOP,
            Map.ofEntries(
                    Map.entry("", "/"),
                    Map.entry("worklist", "/worklist"),
                    Map.entry("worklist/rules", "/worklist/rules"),
                    Map.entry("recalled", "/recalled"),
                    Map.entry("proposals", "/proposals"),
                    Map.entry("appointments", "/appointments"),
                    Map.entry("inbox/:patient?", "/inbox"),
                    Map.entry("patients", "/patients"),
                    Map.entry("patients/:patient", "/patients/{patient}"),
                    Map.entry("patients/:patient/day/:date", "/patients/{patient}/day/" + LAST_WEEK.plusDays(4)),
                    Map.entry("patients/:patient/rights", "/patients/{patient}/rights"),
                    Map.entry("patients/:patient/summary", "/patients/{patient}/summary"),
                    Map.entry("patients/:patientId/assessment", "/patients/{patient}/assessment"),
                    Map.entry("patients/:patientId/discharge", "/patients/{patient}/discharge"),
                    Map.entry(
                            "patients/:patientId/log/:plan/:version/:from",
                            "/patients/{patient}/log/{plan}/" + LAST_WEEK),
                    Map.entry("patients/:patientId/plan", "/patients/{patient}/plan"),
                    Map.entry("paper/:plan/:version([0-9]{1,6})", "/paper/{plan}"),
                    Map.entry("caseload", "/caseload"),
                    Map.entry("requests", "/requests"),
                    Map.entry("templates", "/templates"),
                    Map.entry("templates/:template", "/templates/{template}"),
                    Map.entry("catalogue", "/catalogue"),
                    Map.entry("catalogue/:key", "/catalogue/bird-dog"),
                    Map.entry("catalogue/:key/compare", "/catalogue/sleep/compare"),
                    Map.entry("contradictions", "/contradictions"),
                    Map.entry("contradictions/:id", "/contradictions/" + NOTHING),
                    Map.entry("desk", "/desk"),
                    Map.entry("desk/review/:proposal", "/desk/review/" + NOTHING),
                    Map.entry("account", "/account"),
                    Map.entry("choose-clinic", "/choose-clinic")));

    static final Visit EDITOR = new Visit(
            Role.Names.EDITOR,
            "editor",
            Device.DESKTOP,
            Map.ofEntries(
                    Map.entry("", "/"),
                    Map.entry("desk", "/desk"),
                    Map.entry("desk/review/:proposal", "/desk/review/" + NOTHING),
                    Map.entry("desk/write/:proposal", "/desk/write/" + NOTHING),
                    Map.entry("catalogue", "/catalogue"),
                    Map.entry("catalogue/:key", "/catalogue/bird-dog"),
                    Map.entry("catalogue/:key/edit", "/catalogue/bird-dog/edit"),
                    Map.entry("catalogue/:key/translate/:language", "/catalogue/sleep/translate/es"),
                    Map.entry("catalogue/:key/compare", "/catalogue/sleep/compare"),
                    Map.entry("catalogue/new/:kind", "/catalogue/new/exercise"),
                    Map.entry("catalogue/packs", "/catalogue/packs"),
                    Map.entry("measure-texts", "/measure-texts"),
                    Map.entry("contradictions", "/contradictions"),
                    Map.entry("contradictions/:id", "/contradictions/" + NOTHING),
                    Map.entry("synonyms", "/synonyms"),
                    Map.entry("digest", "/digest"),
                    Map.entry("reader-questions", "/reader-questions"),
                    Map.entry("account", "/account"),
                    Map.entry("choose-clinic", "/choose-clinic")));

    static final Visit ADMINISTRATOR = new Visit(
            Role.Names.ADMINISTRATOR,
            "admin",
            Device.DESKTOP,
            Map.ofEntries(
                    Map.entry("", "/"),
                    Map.entry("admin", "/admin"),
                    Map.entry("audit", "/audit"),
                    Map.entry("requests", "/requests"),
                    Map.entry("requests/:patient", "/requests/" + NOTHING),
                    Map.entry("worklist/rules", "/worklist/rules"),
                    Map.entry("account", "/account"),
                    Map.entry("choose-clinic", "/choose-clinic")));

    boolean signsIn() {
        return !role.isEmpty();
    }

    @Override
    public String toString() {
        return account;
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

    /** What stands for the braces; whoever visits has signed in. */
    Map<String, String> places(Visitor visitor) {
        return switch (role) {
            case Role.Names.PATIENT -> Map.of("plan", ownPlan(visitor));
            case Role.Names.CLINICIAN -> {
                String patient = visitor.firstPatient();
                visitor.open(patient).part("vaadin-tab", "Plan").click();
                String paper =
                        visitor.page().locator("a[href^='paper/']").first().getAttribute("href");
                String plan = paper.substring("paper/".length());
                String template = visitor.open("/templates").found(TEMPLATE);
                yield Map.of("patient", patient.substring("/patients/".length()), "plan", plan, "template", template);
            }
            default -> Map.of();
        };
    }

    /** The address of a view with what stands for the braces. */
    static String address(String view, Map<String, String> places) {
        String address = view;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address;
    }

    private static String ownPlan(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                async () => {
                  const { plan } = await (await fetch('/api/me/today')).json();
                  return `${plan.id}/${plan.version}`;
                }
                """);
    }
}
