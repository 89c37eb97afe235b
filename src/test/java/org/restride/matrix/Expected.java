package org.restride.matrix;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.restride.base.Role;

/**
 * Who may use which door of the portal, written down here a second time: a door that is missing, or that opens for somebody else, fails the
 * test. The table of the README says the same in words.
 */
final class Expected {

    /** Also those who are not signed in. */
    static final Set<Role> ANYBODY = Set.of();

    static final Set<Role> SIGNED_IN = Set.of(Role.PATIENT, Role.CLINICIAN, Role.EDITOR, Role.ADMINISTRATOR);
    static final Set<Role> PATIENT = Set.of(Role.PATIENT);
    static final Set<Role> CLINICIAN = Set.of(Role.CLINICIAN);
    static final Set<Role> CARED = Set.of(Role.PATIENT, Role.CLINICIAN);
    static final Set<Role> EDITOR = Set.of(Role.EDITOR);
    static final Set<Role> CONTENT = Set.of(Role.CLINICIAN, Role.EDITOR);
    static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    static final Set<Role> STEWARDS = Set.of(Role.CLINICIAN, Role.ADMINISTRATOR);

    /** The one who runs the machine, by a token of its own; nobody who is signed in. */
    static final Set<Role> OPERATOR = Set.of(Role.SYSTEM);

    /** Views, by the template of their address. */
    static final Map<String, Set<Role>> ROUTES = Map.ofEntries(
            entry("", SIGNED_IN),
            entry("login", ANYBODY),
            entry("forgot", ANYBODY),
            entry("invitation", ANYBODY),
            entry("sign-in-link", ANYBODY),
            entry("new-address", ANYBODY),
            entry("set-up", ANYBODY),
            entry("account", SIGNED_IN),
            entry("choose-clinic", SIGNED_IN),
            entry("today", PATIENT),
            entry("session", PATIENT),
            entry("report", PATIENT),
            entry("morning", PATIENT),
            entry("runs", PATIENT),
            entry("run", PATIENT),
            entry("run/file", PATIENT),
            entry("run/timer", PATIENT),
            entry("questions", PATIENT),
            entry("emergency", PATIENT),
            entry("progress", PATIENT),
            entry("plan", PATIENT),
            entry("plan/:plan/:version", PATIENT),
            entry("paper/:plan/:version", CARED),
            entry("learn", PATIENT),
            entry("learn/:key", PATIENT),
            entry("messages", PATIENT),
            entry("inbox/:patient?", CLINICIAN),
            entry("my-record", PATIENT),
            entry("appointments", CARED),
            entry("reminders", PATIENT),
            entry("my-calendar", PATIENT),
            entry("my-data", PATIENT),
            entry("consent", PATIENT),
            entry("requests", STEWARDS),
            entry("requests/:patient", ADMINISTRATOR),
            entry("patients/:patient/rights", CLINICIAN),
            entry("patients/:patient/summary", CLINICIAN),
            entry("caseload", CLINICIAN),
            entry("worklist", CLINICIAN),
            entry("worklist/rules", STEWARDS),
            entry("recalled", CLINICIAN),
            entry("proposals", CLINICIAN),
            entry("patients", CLINICIAN),
            entry("patients/:patient", CLINICIAN),
            entry("patients/:patient/day/:date", CLINICIAN),
            entry("patients/:patientId/log/:plan/:version/:from", CLINICIAN),
            entry("patients/:patientId/plan", CLINICIAN),
            entry("patients/:patientId/assessment", CLINICIAN),
            entry("patients/:patientId/discharge", CLINICIAN),
            entry("plan/check", PATIENT),
            entry("history", PATIENT),
            entry("assessment", PATIENT),
            entry("measure", PATIENT),
            entry("measure-texts", EDITOR),
            entry("templates", CLINICIAN),
            entry("templates/:template", CLINICIAN),
            entry("catalogue", CONTENT),
            entry("catalogue/:key", CONTENT),
            entry("catalogue/:key/edit", EDITOR),
            entry("catalogue/new/:kind", EDITOR),
            entry("contradictions", CONTENT),
            entry("synonyms", EDITOR),
            entry("reader-questions", EDITOR),
            entry("catalogue/:key/compare", CONTENT),
            entry("catalogue/:key/translate/:language", EDITOR),
            entry("desk", CONTENT),
            entry("digest", EDITOR),
            entry("desk/write/:proposal", EDITOR),
            entry("desk/review/:proposal", CONTENT),
            entry("catalogue/packs", EDITOR),
            entry("admin", ADMINISTRATOR),
            entry("audit", ADMINISTRATOR));

    /** Endpoints, by method and pattern. */
    static final Map<String, Set<Role>> ENDPOINTS = Map.ofEntries(
            entry("GET /api/me/today", PATIENT),
            entry("GET /api/me/days", PATIENT),
            entry("GET /api/me/rules", PATIENT),
            entry("GET /api/me/lock", PATIENT),
            entry("POST /api/me/answers", PATIENT),
            entry("POST /api/me/sessions", PATIENT),
            entry("GET /api/me/sessions/{id}", PATIENT),
            entry("POST /api/me/mornings", PATIENT),
            entry("GET /api/me/reports", PATIENT),
            entry("GET /api/me/runs", PATIENT),
            entry("POST /api/me/runs", PATIENT),
            entry("POST /api/me/runs/file", PATIENT),
            entry("POST /api/me/shoes", PATIENT),
            entry("GET /api/me/drafts/{key}", PATIENT),
            entry("PUT /api/me/drafts/{key}", PATIENT),
            entry("DELETE /api/me/drafts/{key}", PATIENT),
            entry("GET /digest-end/{id}", ANYBODY),
            entry("POST /digest-end/{id}", ANYBODY),
            entry("GET /api/me/messages", PATIENT),
            entry("POST /api/me/messages", PATIENT),
            entry("GET /api/me/messages/words", PATIENT),
            entry("POST /api/me/messages/seen", PATIENT),
            entry("PUT /api/me/messages/pictures/{id}", PATIENT),
            entry("GET /media/messages/{id}", SIGNED_IN),
            entry("GET /api/me/push", PATIENT),
            entry("PUT /api/me/push", PATIENT),
            entry("DELETE /api/me/push", PATIENT),
            entry("GET /pause/{link}", ANYBODY),
            entry("POST /pause/{link}", ANYBODY),
            entry("GET /calendar/{secret}.ics", ANYBODY),
            entry("GET /media/{id}", SIGNED_IN),
            entry("GET /actuator", OPERATOR),
            entry("GET /actuator/health", ANYBODY),
            entry("GET /actuator/health/**", ANYBODY),
            entry("GET /actuator/prometheus", OPERATOR),
            entry("GET /offline", ANYBODY),
            entry("GET /service-worker.js", ANYBODY),
            entry("GET /manifest.webmanifest", ANYBODY),
            entry("ANY /error", ANYBODY),
            entry("ANY /webjars/**", ANYBODY),
            entry("ANY /**", ANYBODY));

    /** Classes that hand out or take in files. */
    static final Map<String, Set<Role>> FILES = Map.of(
            "org.restride.shell.ui.AuditView", ADMINISTRATOR,
            "org.restride.catalogue.ui.PacksView", EDITOR,
            "org.restride.catalogue.ui.PackMaking", EDITOR,
            "org.restride.plans.ui.PaperChoice", CARED,
            "org.restride.shell.ui.DayView", CLINICIAN,
            "org.restride.shell.ui.PatientRightsView", CLINICIAN,
            "org.restride.shell.ui.SummaryView", CLINICIAN,
            "org.restride.shell.ui.CaseloadView", CLINICIAN,
            "org.restride.shell.ui.OwnCopies", PATIENT);

    /** Classes that only take files in: whom they listen to is the service's matter, which the matrix of services asks. */
    static final Map<String, Set<Role>> UPLOADS = Map.of(
            "org.restride.catalogue.ui.PicturesField", EDITOR,
            "org.restride.messages.ui.PictureTray", CLINICIAN,
            "org.restride.progress.ui.RunFilePanel", CLINICIAN);

    /** Dialogs that hand out what a service has made a moment ago: who may have that is asked of the service. */
    static final Set<String> DIALOGS = Set.of("org.restride.people.ui.InvitationDialog");

    /** The page of a class that is none itself. */
    static final Map<String, String> PAGES = Map.of(
            "org.restride.catalogue.ui.PackMaking", "org.restride.catalogue.ui.PacksView",
            "org.restride.plans.ui.PaperChoice", "org.restride.plans.ui.PaperView",
            "org.restride.shell.ui.OwnCopies", "org.restride.shell.ui.MyDataView");

    /** Classes whose files tell of patients. */
    static final Set<String> OF_PATIENTS = Set.of(
            "org.restride.shell.ui.AuditView",
            "org.restride.plans.ui.PaperChoice",
            "org.restride.shell.ui.DayView",
            "org.restride.shell.ui.PatientRightsView",
            "org.restride.shell.ui.SummaryView",
            "org.restride.shell.ui.OwnCopies");

    /** Of them those that patients do not get while their exercises are locked, as those of the world are. */
    static final Set<String> NOT_WHILE_LOCKED = Set.of("org.restride.plans.ui.PaperChoice");

    /** Of them those that are for nobody but the patient and those who care for the patient. */
    static final Set<String> OF_CARE = Set.of(
            "org.restride.plans.ui.PaperChoice",
            "org.restride.shell.ui.DayView",
            "org.restride.shell.ui.PatientRightsView",
            "org.restride.shell.ui.SummaryView");

    /** Of them those that tell each patient of themselves alone. */
    static final Set<String> OF_ONESELF = Set.of("org.restride.shell.ui.OwnCopies");

    private Expected() {}
}
