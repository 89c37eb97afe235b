package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.TimelineEntry;
import org.restride.base.TimelineKind;
import org.restride.people.LastLooks;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Everything that happened with a patient, in one row and one statement. */
@RestrideTest
class TimelinesTests {

    @Autowired
    private Timelines timelines;

    @Autowired
    private VisitSummaries summaries;

    @Autowired
    private LastLooks looks;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    private TestClinic clinic;
    private Trainee marta;
    private LocalDate today;

    @BeforeEach
    void aPatientWithAPlan() {
        clinic = caseload.clinic();
        today = LocalDate.now(ZoneId.of("Europe/London"));
        marta = caseload.trainee(clinic, "Marta", today.minusDays(40), 8);
    }

    @Test
    void tellsOfPlanAndSessionsNewestFirst() {
        caseload.report(marta, today.minusDays(1), 2, "Felt good", null);
        List<TimelineEntry> entries = page(TimelineQuery.newest()).entries();
        assertThat(entries).extracting(TimelineEntry::kind).contains(TimelineKind.PLAN, TimelineKind.SESSION);
        assertThat(entries).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        TimelineEntry session = entries.stream()
                .filter(entry -> entry.kind() == TimelineKind.SESSION)
                .findFirst()
                .orElseThrow();
        assertThat(session.text("note")).isEqualTo("Felt good");
        assertThat(session.number("pain")).isEqualTo(2);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        UUID first = caseload.report(marta, today.minusDays(1), 8, "Typed wrong", null);
        caseload.report(marta, today.minusDays(1), 3, null, first);
        assertThat(page(TimelineQuery.newest().with(Set.of(TimelineKind.SESSION)))
                        .entries())
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.number("pain")).isEqualTo(3);
                    assertThat(session.is("corrected")).isTrue();
                });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int day = 1; day <= 25; day++) {
            caseload.report(marta, today.minusDays(day), 2);
        }
        TimelineQuery query = TimelineQuery.newest().with(Set.of(TimelineKind.SESSION));
        TimelinePage first = page(query);
        TimelinePage second = page(query.behind(first.entries().getLast()));
        assertThat(first.entries()).hasSize(Timelines.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        List<UUID> ids = new ArrayList<>();
        first.entries().forEach(entry -> ids.add(entry.id()));
        second.entries().forEach(entry -> ids.add(entry.id()));
        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aPageIsOneStatementHoweverMuchThereIs() {
        for (int day = 1; day <= 22; day++) {
            caseload.report(marta, today.minusDays(day), 6);
        }
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require(
                        "open a page of a time line", () -> timelines.page(marta.id(), TimelineQuery.newest())));
    }

    @Test
    void strangersReadNothing() {
        assertThatThrownBy(() ->
                        clinics.as(clinic.otherClinician(), () -> timelines.page(marta.id(), TimelineQuery.newest())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinics.as(marta.actor(), () -> timelines.page(marta.id(), TimelineQuery.newest())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void loadingAgainIsTheSameLook() {
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        try {
            Instant first = Instant.now();
            clock.set(first.plusSeconds(1_800));
            Instant before = look().orElseThrow();
            assertThat(before).isBetween(first.minusSeconds(60), first);
            clock.set(first.plusSeconds(2_100));
            assertThat(look()).contains(before);
        } finally {
            clock.putRight();
        }
    }

    @Test
    void theSummaryTellsWhatWasReportedAndIsPrintedAsLeft() {
        caseload.report(marta, today.minusDays(3), 2);
        caseload.report(marta, today.minusDays(2), 2);
        caseload.report(marta, today.minusDays(1), 6);
        VisitSummary summary = clinics.as(clinic.clinician(), () -> summaries.open(marta.id(), Locale.ENGLISH));
        assertThat(summary.afterVisit()).isFalse();
        assertThat(summary.reported().done()).isEqualTo(3);
        assertThat(summary.reported().medianDuring()).contains(2);
        assertThat(summary.reported().worst()).contains(6);
        assertThat(summary.questions()).contains(VisitSummary.Question.JUMP, VisitSummary.Question.GOAL);
        SummarySheet sheet = new SummarySheet(
                "Visit of Marta",
                "Born",
                "Prepared",
                List.of(new SummarySheet.Chapter("Runs", List.of("5 km & more"))),
                List.of(new SummarySheet.Bar("1 Nov", 6)),
                "Ask about the hill");
        byte[] pdf = clinics.as(clinic.clinician(), () -> summaries.print(marta.id(), sheet, Locale.ENGLISH));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private Optional<Instant> look() {
        return clinics.as(clinic.clinician(), () -> looks.look(marta.id()));
    }

    private TimelinePage page(TimelineQuery query) {
        return clinics.as(clinic.clinician(), () -> timelines.page(marta.id(), query));
    }
}
