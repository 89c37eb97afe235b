package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.LoggedMorning;
import org.restride.progress.LoggedSession;
import org.restride.progress.ProgressReading;
import org.restride.progress.RunReading;
import org.restride.questions.AnswerSet;
import org.restride.questions.Answering;
import org.restride.questions.Level;
import org.restride.safety.Alert;
import org.restride.safety.Contact;
import org.restride.safety.Contacts;
import org.restride.safety.Reason;

/** What one has to know before calling: the last session and its morning, the last weeks of running, the safety questions, who has tried. */
@org.springframework.stereotype.Component
class WorklistFacts {

    private static final Duration LOOKED_BACK = Duration.ofDays(28);
    private static final int TRIES = 3;
    private static final int WEEKS_OF_RUNS = 4;

    private final ProgressReading progress;
    private final RunReading runs;
    private final PlanReading plans;
    private final Answering answering;
    private final Contacts contacts;
    private final StaffNames names;
    private final Clinics clinics;
    private final Clock clock;

    WorklistFacts(
            ProgressReading progress,
            RunReading runs,
            PlanReading plans,
            Answering answering,
            Contacts contacts,
            StaffNames names,
            Clinics clinics,
            Clock clock) {
        this.progress = progress;
        this.runs = runs;
        this.plans = plans;
        this.answering = answering;
        this.contacts = contacts;
        this.names = names;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** The plan, and in which of its weeks the patient is; empty without one. One statement. */
    Optional<String> plan(Component on, PatientId patient, LocalDate today) {
        return plans.current(patient).map(plan -> plan(on, plan, today));
    }

    private static String plan(Component on, PlanDetail plan, LocalDate today) {
        return plan.schedule()
                .place(today)
                .filter(place -> !place.over())
                .map(place -> on.getTranslation("safety.detail.week", plan.title(), place.week(), place.weeks()))
                .orElseGet(plan::title);
    }

    /**
     * The facts, and the patient's words if there are any. At most five statements, and two more if an alert is about running.
     *
     * @param open the patient's open alerts
     */
    Div of(Component on, PatientId patient, List<Alert> open) {
        Instant now = clock.instant();
        ZoneId zone = clinics.current().zone();
        Div all = new Div();
        all.addClassName("rs-worklist-facts");
        DescriptionList facts = new DescriptionList();
        List<LoggedSession> sessions = progress.sessions(patient, now.minus(LOOKED_BACK));
        sessions.stream().findFirst().ifPresent(session -> {
            LocalDate today = LocalDate.ofInstant(now, zone);
            long minutes =
                    Duration.between(session.startedAt(), session.finishedAt()).toMinutes();
            fact(
                    facts,
                    on,
                    "session",
                    on.getTranslation(
                            "safety.fact.session.text",
                            DayWords.day(on, session.day(), today),
                            minutes,
                            session.pain()));
            fact(facts, on, "morning", morning(on, patient, session, now));
        });
        if (open.stream().anyMatch(WorklistFacts::isAboutRunning)) {
            weeks(on, facts, patient);
        }
        answering
                .newestScreening(patient)
                .ifPresent(answers -> fact(facts, on, "flags", flags(on, answers, zone, now)));
        tries(on, facts, patient, zone, now);
        all.add(facts);
        sessions.stream().findFirst().map(LoggedSession::note).ifPresent(note -> {
            Paragraph words = new Paragraph(on.getTranslation("safety.list.quote", note));
            words.addClassName("rs-quote");
            all.add(words);
        });
        return all;
    }

    private static boolean isAboutRunning(Alert alert) {
        return alert.reason() == Reason.TOO_FAST
                || "run".equals(alert.numbers().about())
                || alert.numbers().also().contains(Reason.TOO_FAST);
    }

    /** What the plan asked for and what was run, the newest week first. */
    private void weeks(Component on, DescriptionList facts, PatientId patient) {
        DescriptionList.Description weeks = new DescriptionList.Description();
        runs.page(patient, WEEKS_OF_RUNS, Locale.ENGLISH).load().weeks().reversed().stream()
                .map(week -> new Div(week(on, week)))
                .forEach(weeks::add);
        facts.add(new DescriptionList.Term(on.getTranslation("safety.fact.runs")), weeks);
    }

    static String week(Component on, WeekLoad week) {
        String from = DayWords.brief(on, week.monday());
        int done = week.done().running();
        int planned = week.planned().running();
        return planned == 0
                ? on.getTranslation("safety.fact.runs.unplanned", from, done)
                : on.getTranslation("safety.fact.runs.week", from, done, planned);
    }

    private String morning(Component on, PatientId patient, LoggedSession session, Instant now) {
        return progress.mornings(patient, now.minus(LOOKED_BACK)).stream()
                .filter(morning -> morning.sessionRoot().equals(session.root()))
                .findFirst()
                .map(LoggedMorning::pain)
                .map(pain -> on.getTranslation("safety.fact.morning.pain", pain))
                .orElseGet(() -> on.getTranslation("safety.fact.morning.none"));
    }

    private static String flags(Component on, AnswerSet answers, ZoneId zone, Instant now) {
        String when = DayWords.moment(on, answers.answeredAt(), zone, now);
        String key = answers.level() == Level.NONE ? "safety.fact.flags.none" : "safety.fact.flags.some";
        return on.getTranslation(key, when, answers.version());
    }

    private void tries(Component on, DescriptionList facts, PatientId patient, ZoneId zone, Instant now) {
        List<Contact> tried = contacts.of(patient).stream().limit(TRIES).toList();
        Map<AccountId, String> known = names.of(tried.stream().map(Contact::by).collect(Collectors.toSet()));
        for (Contact contact : tried) {
            String text = on.getTranslation(
                    "safety.fact.contact.text",
                    on.getTranslation("safety.contact." + contact.result()),
                    DayWords.moment(on, contact.at(), zone, now),
                    known.getOrDefault(contact.by(), ""));
            String note = contact.note();
            fact(facts, on, "contact", note == null ? text : text + ". " + note);
        }
    }

    private static void fact(DescriptionList facts, Component on, String name, String text) {
        facts.add(
                new DescriptionList.Term(on.getTranslation("safety.fact." + name)),
                new DescriptionList.Description(text));
    }
}
