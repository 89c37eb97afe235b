package org.restride.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Audited;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.restride.base.TimelineEntry;
import org.restride.base.TimelineKind;
import org.restride.messages.appointments.Appointment;
import org.restride.messages.appointments.Appointments;
import org.restride.people.PatientRecords;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.safety.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a visit: what was agreed on, what happened since, and what is worth asking. */
@Service
@Transactional
public class VisitSummaries {

    private static final Duration WITHOUT_VISIT = Duration.ofDays(28);
    private static final int MOST_PAGES = 5;
    private static final Set<TimelineKind> TOLD = EnumSet.of(
            TimelineKind.SESSION,
            TimelineKind.MORNING,
            TimelineKind.RUN,
            TimelineKind.MEASURE,
            TimelineKind.MESSAGE,
            TimelineKind.READING,
            TimelineKind.ANSWERS,
            TimelineKind.PLAN);

    private final PatientRecords records;
    private final PatientCharts charts;
    private final Timelines timelines;
    private final Appointments appointments;
    private final ProposalDesk proposals;
    private final SummaryPaper paper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitSummaries(
            PatientRecords records,
            PatientCharts charts,
            Timelines timelines,
            Appointments appointments,
            ProposalDesk proposals,
            SummaryPaper paper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.charts = charts;
        this.timelines = timelines;
        this.appointments = appointments;
        this.proposals = proposals;
        this.paper = paper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For somebody who opens it; the look is kept in the audit.
     *
     * @throws DomainError.NotFound if there is no such patient
     */
    @ForCliniciansOf
    public VisitSummary open(PatientId patient, Locale language) {
        events.publishEvent(Audited.looked("visit-summary", patient.value(), patient));
        PatientChart chart = charts.again(patient, language);
        Optional<Instant> visit = lastVisit(patient);
        Instant since = visit.orElseGet(() -> clock.instant().minus(WITHOUT_VISIT));
        SinceVisit reported = SinceVisit.of(chart, since);
        List<TimelineEntry> entries = entries(patient, since);
        List<Proposal> open = proposals.of(patient).stream()
                .filter(proposal -> proposal.isOpen() && proposal.verdict().changes())
                .toList();
        return new VisitSummary(
                chart, since, visit.isPresent(), reported, entries, open, questions(chart, reported, entries));
    }

    /**
     * The sheet as a PDF, as the clinician has left it.
     *
     * @param patient whose sheet it is
     */
    @ForCliniciansOf
    public byte[] print(PatientId patient, SummarySheet sheet, Locale language) {
        if (records.find(patient).isEmpty()) {
            throw new DomainError.NotFound("error.not-found");
        }
        events.publishEvent(Audited.looked("visit-summary-paper", patient.value(), patient));
        return paper.print(sheet, language);
    }

    private Optional<Instant> lastVisit(PatientId patient) {
        Instant now = clock.instant();
        return appointments.of(patient).stream()
                .filter(Appointment::isBooked)
                .map(Appointment::ends)
                .filter(end -> end.isBefore(now))
                .max(Comparator.naturalOrder());
    }

    private List<TimelineEntry> entries(PatientId patient, Instant since) {
        List<TimelineEntry> entries = new ArrayList<>();
        TimelineQuery query = TimelineQuery.newest().with(TOLD);
        for (int page = 0; page < MOST_PAGES; page++) {
            TimelinePage read = timelines.page(patient, query);
            read.entries().stream().filter(entry -> !entry.at().isBefore(since)).forEach(entries::add);
            if (!read.more() || read.entries().getLast().at().isBefore(since)) {
                return entries;
            }
            query = query.behind(read.entries().getLast());
        }
        return entries;
    }

    static List<VisitSummary.Question> questions(PatientChart chart, SinceVisit reported, List<TimelineEntry> entries) {
        Set<VisitSummary.Question> worth = EnumSet.noneOf(VisitSummary.Question.class);
        if (chart.openAlerts().stream().anyMatch(alert -> alert.urgency() == Urgency.NOW)
                || entries.stream()
                        .anyMatch(entry -> entry.kind() == TimelineKind.ANSWERS && entry.number("flags") > 0)) {
            worth.add(VisitSummary.Question.FLAGS);
        }
        if (reported.hasJumped()) {
            worth.add(VisitSummary.Question.JUMP);
        }
        if (reported.skippedForPain() > 0) {
            worth.add(VisitSummary.Question.HURTS);
        }
        if (reported.isLittle()) {
            worth.add(VisitSummary.Question.BARRIERS);
        } else if (reported.skippedForTime() > 0) {
            worth.add(VisitSummary.Question.TIME);
        }
        if (entries.stream().anyMatch(entry -> entry.text("mark").equals("not-clear"))) {
            worth.add(VisitSummary.Question.NOT_CLEAR);
        }
        if (entries.stream().anyMatch(VisitSummaries::isWritten)) {
            worth.add(VisitSummary.Question.WORDS);
        }
        if (chart.around().goal().isEmpty()) {
            worth.add(VisitSummary.Question.GOAL);
        }
        return List.copyOf(worth);
    }

    private static boolean isWritten(TimelineEntry entry) {
        return (entry.kind() == TimelineKind.MESSAGE && !entry.is("fromClinic"))
                || entry.text("mark").equals("question");
    }
}
