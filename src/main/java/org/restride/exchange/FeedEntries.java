package org.restride.exchange;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.base.PatientId;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.base.calendar.CalendarEntry;
import org.restride.messages.AgreedAppointments;
import org.restride.people.Consents;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanReading;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.plans.SignedVersion;
import org.restride.questions.Locks;
import org.restride.questions.Standing;
import org.springframework.stereotype.Component;

/** What stands in a private calendar: the planned days of the next twelve weeks, and what was agreed on with the clinic. */
@Component
class FeedEntries {

    private static final int WEEKS = 12;

    /** An entry with a time and without names says nothing of how long it takes. */
    private static final Duration USUAL = Duration.ofMinutes(30);

    private final PatientRecords records;
    private final Consents consents;
    private final PlanReading plans;
    private final Locks locks;
    private final SessionContents contents;
    private final List<AgreedAppointments> appointments;
    private final Glimpses glimpses;
    private final Texts texts;
    private final PublicAddress address;
    private final Clock clock;

    FeedEntries(
            PatientRecords records,
            Consents consents,
            PlanReading plans,
            Locks locks,
            SessionContents contents,
            List<AgreedAppointments> appointments,
            Glimpses glimpses,
            Texts texts,
            PublicAddress address,
            Clock clock) {
        this.records = records;
        this.consents = consents;
        this.plans = plans;
        this.locks = locks;
        this.contents = contents;
        this.appointments = appointments;
        this.glimpses = glimpses;
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /** The entries, and in which language they are. */
    record Written(Locale language, List<CalendarEntry> entries) {}

    /** No entries for whoever is no longer in care; none of training while exercises are locked or the consent is taken back. */
    Written of(StoredLinks.Link link) {
        PatientId patient = link.patient();
        Instant now = clock.instant();
        Glimpse<Optional<PatientSummary>> who = records.glimpse(patient);
        Glimpse<Standing> standing = locks.glimpse(patient);
        Glimpse<Optional<PlanDetail>> plan = plans.glimpse(patient);
        Glimpse<Boolean> consent = consents.glimpseWithdrawn(patient);
        Glimpses.Answers answers = glimpses.ask(who, standing, plan, consent);
        PatientSummary known = answers.get(who)
                .filter(found -> found.state() == PatientState.ACTIVE)
                .orElse(null);
        if (known == null) {
            return new Written(Locale.ENGLISH, List.of());
        }
        List<CalendarEntry> entries = new ArrayList<>();
        if (!answers.get(standing).isLocked() && !answers.get(consent)) {
            answers.get(plan)
                    .filter(detail -> !detail.isEnded())
                    .ifPresent(detail -> entries.addAll(training(link, known, detail, now)));
        }
        entries.addAll(agreed(known, now));
        return new Written(known.language(), entries);
    }

    private List<CalendarEntry> training(StoredLinks.Link link, PatientSummary who, PlanDetail plan, Instant now) {
        LocalDate today = Schedule.day(now, who.zone());
        return today.datesUntil(today.plusWeeks(WEEKS))
                .flatMap(day -> planned(plan, day).stream())
                .map(day -> entry(link, who, plan, day))
                .toList();
    }

    /** By the version that holds on that day, as far as it is signed. */
    private static Optional<Schedule.DueDay> planned(PlanDetail plan, LocalDate day) {
        Schedule schedule = plan.later()
                .filter(later ->
                        later.takesEffect() != null && !later.takesEffect().isAfter(day))
                .map(SignedVersion::schedule)
                .orElseGet(plan::schedule);
        return Optional.of(schedule.planned(day)).filter(planned -> !planned.isRest());
    }

    private CalendarEntry entry(StoredLinks.Link link, PatientSummary who, PlanDetail plan, Schedule.DueDay day) {
        Locale language = who.language();
        Optional<SessionContents.Contents> named =
                link.wish().withNames() ? Optional.of(contents.of(day, language)) : Optional.empty();
        int minutes = named.map(FeedEntries::minutes).orElse(0);
        String title = minutes > 0
                ? texts.get(language, "exchange.calendar.training-minutes", minutes)
                : texts.get(language, "exchange.calendar.training");
        Duration length = minutes > 0 ? Duration.ofMinutes(minutes) : USUAL;
        return CalendarEntry.shown(
                        uid("training", plan.id().value(), day.day()),
                        plan.version().signature().at(),
                        when(link.wish(), day.day(), who.zone(), length),
                        title)
                .inSequence(plan.number(), false)
                .withDetails(named.map(FeedEntries::names).orElse(null))
                .withLink(URI.create(address.link("/today")));
    }

    private static CalendarEntry.When when(CalendarWish wish, LocalDate day, ZoneId zone, Duration length) {
        LocalTime time = wish.beginsAt();
        if (time == null) {
            return new CalendarEntry.AllDay(day);
        }
        Instant begins = day.atTime(time).atZone(zone).toInstant();
        return new CalendarEntry.Between(begins, begins.plus(length));
    }

    private static int minutes(SessionContents.Contents contents) {
        return contents.minutes()
                + contents.extras().stream()
                        .filter(card -> card.extra().isRun())
                        .mapToInt(card -> card.minutes())
                        .sum();
    }

    private static String names(SessionContents.Contents contents) {
        Stream<String> exercises = contents.exercises().stream().map(guide -> guide.title());
        Stream<String> runs =
                contents.extras().stream().filter(card -> card.extra().isRun()).map(card -> card.title());
        return String.join("\n", Stream.concat(exercises, runs).toList());
    }

    private List<CalendarEntry> agreed(PatientSummary who, Instant now) {
        Instant until = now.plus(Duration.ofDays(7L * WEEKS));
        return appointments.stream()
                .flatMap(kept -> kept.between(who.id(), now, until).stream())
                .map(each -> CalendarEntry.shown(
                                "appointment-" + each.id() + "@restride",
                                each.agreed(),
                                new CalendarEntry.Between(each.begins(), each.ends()),
                                texts.get(who.language(), "exchange.calendar.appointment"))
                        .inSequence(each.sequence(), false))
                .toList();
    }

    /** The same for the same day of the same plan, whatever is changed of it. */
    private static String uid(String kind, UUID plan, LocalDate day) {
        return kind + "-" + plan + "-" + day + "@restride";
    }
}
