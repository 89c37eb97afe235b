package org.restride.bench;

import java.util.ArrayList;
import java.util.List;
import org.restride.bench.Load.Work;

/** What the Vaadin views cost: time, bytes on the wire, and heap while they are open. */
final class Screens {

    private static final double PATIENT_HEAP = 1.0;
    private static final double CLINICIAN_HEAP = 2.5;
    private static final double FIRST_VISIT_KB = 250;
    private static final double KB = 1000;

    private final Settings settings;
    private final Patients patients;
    private final Report report;

    Screens(Settings settings, Patients patients, Report report) {
        this.settings = settings;
        this.patients = patients;
        this.report = report;
    }

    void load(Portal portal) throws Exception {
        int clients = settings.clients();
        List<String> cookies = new ArrayList<>();
        List<Views> views = new ArrayList<>();
        List<Api> apis = new ArrayList<>();
        try {
            for (int n = 0; n < clients; n++) {
                views.add(new Views(portal.address()));
                apis.add(new Api(portal.address()));
                cookies.add(views.get(n).enter(patients.of(n, clients, 0).token()));
            }
            measure("open Today, Vaadin view and its /api/me", (client, turn) -> {
                views.get(client).open("today", cookies.get(client), "rs-today");
                apis.get(client).openToday(patients.of(client, clients, 0));
            });
            measure("log a session, Vaadin view and its /api/me", (client, turn) -> {
                views.get(client).open("report", cookies.get(client), "rs-report");
                apis.get(client).log(patients.of(client, clients, 0));
            });
        } finally {
            for (Views each : views) {
                each.close();
            }
            for (Api api : apis) {
                api.close();
            }
        }
    }

    private void measure(String what, Work work) throws Exception {
        Load.run(settings.clients(), settings.warmUp(), work);
        report.figure(
                what, Load.run(settings.clients(), settings.round(), work).describe());
    }

    void visits(Portal portal) throws Exception {
        Patients.Active patient = patients.active().getLast();
        try (Views views = new Views(portal.address())) {
            Visits.Both both = Visits.toToday(portal.address(), views.enter(patient.token()), patient.token());
            report.atMost("first visit to Today, without the font", both.first().bytes() / KB, FIRST_VISIT_KB, "KB");
            visit("first visit to Today", both.first());
            visit("second visit to Today", both.second());
            report.note("Largest of the first visit: "
                    + String.join(", ", both.first().largest()));
        }
    }

    private void visit(String what, Visits.Visit visit) {
        report.figure(
                what,
                "%d requests, %.1f KB, text font %.1f KB"
                        .formatted(visit.requests(), visit.bytes() / KB, visit.fontBytes() / KB));
    }

    /** Each kind is opened some times before, so that what is loaded once is not counted. */
    void sessions(Portal portal) throws Exception {
        Heap heap = new Heap(portal.pid());
        try (Views views = new Views(portal.address())) {
            double bare = perSession(heap, n -> views.open("bare", views.begin("bare"), "Place"));
            double patient = perSession(
                    heap,
                    n -> views.open(
                            "today",
                            views.enter(patients.active()
                                    .get(n % patients.active().size())
                                    .token()),
                            "rs-today"));
            double clinician = perSession(
                    heap, n -> views.open(settings.view(), views.enter(patients.clinicianToken()), "rs-icon"));
            report.figure("live heap, bare view with one grid", kib(bare));
            report.figure("live heap, patient on Today", kib(patient));
            report.figure("live heap, clinician on " + settings.view(), kib(clinician));
            report.atMost("patient's session, of the bare view's", patient / bare, PATIENT_HEAP, "");
            report.atMost("clinician's session, of the bare view's", clinician / bare, CLINICIAN_HEAP, "");
        }
    }

    private static String kib(double bytes) {
        return "%.1f KiB a session".formatted(bytes / 1024);
    }

    /** Opens one session. */
    private interface Opening {
        void open(int number) throws Exception;
    }

    private double perSession(Heap heap, Opening opening) throws Exception {
        int before = Math.max(5, settings.sessions() / 10);
        for (int n = 0; n < before; n++) {
            opening.open(n);
        }
        long without = heap.liveBytes();
        for (int n = before; n < before + settings.sessions(); n++) {
            opening.open(n);
        }
        return (heap.liveBytes() - without) / (double) settings.sessions();
    }
}
