package org.restride.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.plans.PlanId;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of a caseload from what patients report to what clinicians read. */
@RestrideTest
class CaseloadsTests {

    @Autowired
    private Caseloads caseloads;

    @Autowired
    private CaseloadCounting counting;

    @Autowired
    private StoredEpisodes episodes;

    @Autowired
    private Caseload caseload;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TransactionTemplate transactions;

    private TestClinic clinic;
    private LocalDate today;

    @BeforeEach
    void aClinic() {
        clinic = caseload.clinic();
        today = LocalDate.now(ZoneId.of("Europe/London"));
    }

    @Test
    void fivePatientsMakeAFigureAndFourNone() {
        for (int patient = 0; patient < 4; patient++) {
            count(patientWhoGotBetter());
        }
        assertThat(figures(clinic.clinician())).allSatisfy(row -> {
            assertThat(row.n()).isEmpty();
            assertThat(row.pain()).isEmpty();
            assertThat(row.dropOut()).isEmpty();
        });
        count(patientWhoGotBetter());
        CaseloadFigures mine = row(clinic.clinician(), CaseloadFigures.Group.MINE);
        assertThat(mine.n()).contains(5);
        assertThat(mine.pain().orElseThrow().mean()).isCloseTo(-3, within(0.001));
        assertThat(mine.dropOut().orElseThrow().count()).isZero();
        assertThat(mine.daysToDischarge()).isEmpty();
        CaseloadFigures seenByColleague = row(clinic.otherClinician(), CaseloadFigures.Group.CLINIC);
        assertThat(seenByColleague.n()).contains(5);
        assertThat(figures(clinic.otherClinician()))
                .extracting(CaseloadFigures::group)
                .doesNotContain(CaseloadFigures.Group.MINE);
        clinics.as(
                clinic.clinician(),
                () -> StatementBudget.require("open a caseload", () -> caseloads.figures(Locale.ENGLISH)));
    }

    @Test
    void fivePlansOfOnePatientMakeNoFigure() {
        Trainee trainee = patientWhoGotBetter();
        for (int plan = 0; plan < 5; plan++) {
            CountedEpisode episode = new CountedEpisode(
                    new PlanId(UUID.randomUUID()),
                    trainee.id(),
                    clinic.clinician().account(),
                    null,
                    today.minusDays(100),
                    CaseloadCounting.State.DISCHARGED,
                    today.minusDays(50),
                    10,
                    9,
                    Optional.of(new CountedEpisode.Change(5, 2)),
                    Optional.empty(),
                    Instant.now());
            clinics.as(
                    Actor.system(clinic.id()),
                    () -> transactions.executeWithoutResult(status -> episodes.put(episode)));
        }
        assertThat(figures(clinic.otherClinician())).isNotEmpty().allSatisfy(row -> {
            assertThat(row.n()).isEmpty();
            assertThat(row.adherence()).isEmpty();
            assertThat(row.pain()).isEmpty();
            assertThat(row.daysToDischarge()).isEmpty();
        });
    }

    @Test
    void whoSaysNothingForFourWeeksHasDroppedOut() {
        for (int patient = 0; patient < 5; patient++) {
            Trainee silent = caseload.trainee(clinic, "Silent", today.minusDays(60), 12);
            count(silent);
        }
        CaseloadFigures all = row(clinic.clinician(), CaseloadFigures.Group.CLINIC);
        assertThat(all.dropOut().orElseThrow().count()).isEqualTo(5);
        assertThat(all.pain()).isEmpty();
    }

    @Test
    void aPlanIsCountedOnceADay() {
        Trainee trainee = patientWhoGotBetter();
        count(trainee);
        assertThat(episodes.due(Instant.now(), 10_000))
                .extracting(StoredEpisodes.Due::plan)
                .doesNotContain(trainee.plan().plan());
        assertThat(episodes.due(Instant.now().plusSeconds(90_000), 10_000))
                .extracting(StoredEpisodes.Due::plan)
                .contains(trainee.plan().plan());
    }

    @Test
    void nobodyButCliniciansReadsFigures() {
        assertThatThrownBy(() -> figures(clinic.administrator())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures(clinic.editor())).isInstanceOf(AccessDeniedException.class);
    }

    private Trainee patientWhoGotBetter() {
        Trainee trainee = caseload.trainee(clinic, "Better", today.minusDays(20), 8);
        for (int day = 12; day >= 7; day--) {
            caseload.report(trainee, today.minusDays(day), day >= 10 ? 5 : 2);
        }
        return trainee;
    }

    private void count(Trainee trainee) {
        clinics.as(
                Actor.system(clinic.id()),
                () -> counting.count(trainee.id(), trainee.plan().plan()));
    }

    private List<CaseloadFigures> figures(Actor actor) {
        return clinics.as(actor, () -> caseloads.figures(Locale.ENGLISH));
    }

    private CaseloadFigures row(Actor actor, CaseloadFigures.Group group) {
        return figures(actor).stream()
                .filter(figures -> figures.group() == group)
                .findFirst()
                .orElseThrow();
    }
}
