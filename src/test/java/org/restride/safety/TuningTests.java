package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.people.Clinics;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** Other numbers for the rules: tried first, then chosen, with a reason; and how the rules did. */
class TuningTests extends WorklistClinic {

    @Autowired
    private Tuning tuning;

    @Autowired
    private TuningTrial trial;

    @Autowired
    private Clinics settings;

    @Autowired
    private RuleChoices choices;

    @Autowired
    private ClinicSql db;

    @Test
    void chosenNumberHoldsForLaterLooksAndLeavesOldAlertsAlone() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY, 6);
        await().until(() -> open(marta.id()).size() == 1);
        choose(Reason.RELAPSE, Map.of("above", 5), 0);
        choose(Reason.HIGH_PAIN, Map.of("above", 7, "within-days", 10), 1);
        assertThat(open(marta.id())).hasSize(1);
        Trainee nora = trainee("Nora");
        caseload.report(nora, TODAY, 7);
        look(nora.id());
        assertThat(open(nora.id())).isEmpty();
        caseload.report(nora, TODAY, 8);
        await().until(() -> open(nora.id()).size() == 1);
        assertThat(choiceOf(marta)).isZero();
        assertThat(choiceOf(nora)).isEqualTo(2);
        assertThat(open(nora.id()).getFirst().numbers().limit()).isEqualTo(7);
    }

    @Test
    void pageShowsTheNumbersThatHoldAndWhoChoseThem() {
        choose(Reason.HIGH_PAIN, Map.of("above", 7), 0);
        TuningPage page = as(clinic.clinician(), tuning::open);
        assertThat(page.version()).isEqualTo(1);
        assertThat(page.rules().getFirst().reason()).isEqualTo(Reason.EMERGENCY);
        assertThat(rule(page, Reason.HIGH_PAIN).number("above")).isEqualTo(7);
        assertThat(rule(page, Reason.HIGH_PAIN).number("within-days")).isEqualTo(14);
        assertThat(page.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.why()).isEqualTo("Too many for too little");
            assertThat(choice.by()).isEqualTo(clinic.administrator().account());
        });
        assertThat(as(clinic.administrator(), settings::settings)
                        .settings()
                        .limits()
                        .painAbove())
                .isEqualTo(7);
    }

    @Test
    void onlyAnAdministratorChoosesAndOnlyWithinBoundsWithAReason() {
        refused(clinic.clinician(), () -> tuning.choose(Reason.HIGH_PAIN, Map.of("above", 7), "Because", 0));
        refused(clinic.editor(), tuning::open);
        clinics.as(clinic.administrator(), () -> {
            assertThatThrownBy(() -> tuning.choose(Reason.HIGH_PAIN, Map.of("above", 10), "Because", 0))
                    .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                            .containsKey("above"));
            assertThatThrownBy(() -> tuning.choose(Reason.HIGH_PAIN, Map.of("below", 1), "Because", 0))
                    .isInstanceOf(DomainError.Invalid.class);
            assertThatThrownBy(() -> tuning.choose(Reason.HIGH_PAIN, Map.of("above", 5), "Because", 0))
                    .isInstanceOf(DomainError.Conflict.class);
            assertThatThrownBy(() -> tuning.choose(Reason.HIGH_PAIN, Map.of("above", 7), " ", 0))
                    .isInstanceOfSatisfying(DomainError.Invalid.class, wrong -> assertThat(wrong.fields())
                            .containsKey("why"));
        });
    }

    @Test
    void slowerOfTwoAdministratorsIsTold() {
        choose(Reason.RELAPSE, Map.of("above", 5), 0);
        clinics.as(clinic.administrator(), () -> assertThatThrownBy(
                        () -> tuning.choose(Reason.RELAPSE, Map.of("above", 6), "Because", 0))
                .isInstanceOf(DomainError.Conflict.class));
    }

    @Test
    void numberThatTheRulesNoLongerAllowStaysAsTheFileSays() {
        Rules shipped = RuleSets.read(RuleSets.shipped());
        Rules applied = choices.apply(
                shipped, "{\"HIGH_PAIN\": {\"above\": 99, \"within-days\": 7, \"gone\": 1}, \"GONE\": {\"x\": 1}}");
        assertThat(applied.of(Reason.HIGH_PAIN).number("above")).isEqualTo(5);
        assertThat(applied.of(Reason.HIGH_PAIN).number("within-days")).isEqualTo(7);
    }

    @Test
    void ratesCountWhatPeopleHaveClosed() {
        Trainee marta = trainee("Marta");
        Trainee nora = trainee("Nora");
        for (Trainee each : List.of(marta, nora)) {
            caseload.report(each, TODAY, 8);
            await().until(() -> open(each.id()).size() == 1);
        }
        asClinician(() ->
                attending.close(marta.id(), keys(open(marta.id())), Outcome.NO_ACTION_NEEDED, "Slipped on the scale"));
        asClinician(() -> attending.close(nora.id(), keys(open(nora.id())), Outcome.CALLED, "Steps back a week"));
        RuleRate rate = as(clinic.administrator(), tuning::open).rate(Reason.HIGH_PAIN);
        assertThat(rate.alerts()).isEqualTo(2);
        assertThat(rate.closed()).isEqualTo(2);
        assertThat(rate.falseAlarms()).isEqualTo(1);
        assertThat(rate.falseAlarmShare()).isEmpty();
        TuningPage later = as(clinics.create().administrator(), tuning::open);
        assertThat(later.rate(Reason.HIGH_PAIN).alerts()).isZero();
    }

    @Test
    void trialSaysWhatWouldHaveAlertedAndNamesOwnPatientsOnly() {
        Trainee marta = trainee("Marta");
        caseload.report(marta, TODAY, 4);
        look(marta.id());
        Comparison mine = tried(clinic.clinician());
        assertThat(mine.before()).isZero();
        assertThat(mine.after()).isEqualTo(1);
        assertThat(mine.looked()).isEqualTo(1);
        assertThat(mine.examples()).containsExactly(new Comparison.Example(marta.id(), "Marta Runner", 0, 1));
        assertThat(tried(clinic.otherClinician()).examples()).isEmpty();
        assertThat(tried(clinic.administrator()).examples()).isEmpty();
        assertThat(tried(clinic.administrator()).after()).isEqualTo(1);
        assertThat(tried(clinics.create().clinician()).looked()).isZero();
        assertThat(open(marta.id())).isEmpty();
    }

    @Test
    void cancelledTrialSaysNoMoreAndTheNextHasItsTurn() {
        look(trainee("Marta").id());
        List<Comparison> heard = new CopyOnWriteArrayList<>();
        as(
                        clinic.clinician(),
                        () -> trial.start(Reason.HIGH_PAIN, Map.of("above", 3), comparison -> {
                            throw new IllegalStateException("The page is gone");
                        }))
                .cancel();
        TuningTrial.Run second =
                as(clinic.clinician(), () -> trial.start(Reason.HIGH_PAIN, Map.of("above", 3), heard::add));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.stream().anyMatch(Comparison::isDone));
        second.cancel();
    }

    private Comparison tried(Actor actor) {
        List<Comparison> heard = new CopyOnWriteArrayList<>();
        as(actor, () -> trial.start(Reason.HIGH_PAIN, Map.of("above", 3), heard::add));
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.stream().anyMatch(Comparison::isDone));
        return heard.getLast();
    }

    private void choose(Reason reason, Map<String, Integer> numbers, int seen) {
        clinics.as(clinic.administrator(), () -> tuning.choose(reason, numbers, "Too many for too little", seen));
    }

    private int choiceOf(Trainee trainee) {
        return as(
                clinic.clinician(),
                () -> transactions.execute(status -> db.sql(
                                "select rule_choice from safety.alert where clinic_id = :clinic and patient_id = :patient")
                        .param("patient", trainee.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return clinics.as(actor, work);
    }

    private static Rule rule(TuningPage page, Reason reason) {
        return page.rules().stream()
                .filter(rule -> rule.reason() == reason)
                .findFirst()
                .orElseThrow();
    }
}
