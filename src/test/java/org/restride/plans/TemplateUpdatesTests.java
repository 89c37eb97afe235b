package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.people.CareTeams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class TemplateUpdatesTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private Templates templates;

    @Autowired
    private TemplateUpdates updates;

    @Autowired
    private Prescribing prescribing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private CareTeams teams;

    private PlanClinic clinic;
    private TemplateVersionId first;

    @BeforeEach
    void followATemplate() {
        clinic = places.open();
        first = as(() -> templates.create("Calm start", "", "", clinic.plan("bird-dog", "glute-bridge")));
        clinic.assign(as(() -> templates.draw(first.template(), Locale.ENGLISH)).body());
    }

    @Test
    void aNewVersionIsOfferedToThePlansMadeFromAnOlderOne() {
        assertThat(as(() -> updates.mine(Locale.ENGLISH))).isEmpty();
        TemplateVersionId second = longer(first, 7);
        assertThat(as(() -> updates.mine(Locale.ENGLISH))).singleElement().satisfies(waiting -> {
            assertThat(waiting.patient()).isEqualTo(clinic.patient);
            assertThat(waiting.title()).isEqualTo("Calm start");
            assertThat(waiting.from()).isEqualTo(first);
            assertThat(waiting.to()).isEqualTo(second);
        });
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH))).isPresent();
    }

    @Test
    void whatIsTakenOverAndSignedIsOfferedNoMore() {
        TemplateVersionId second = longer(first, 7);
        TemplateUpdate update = as(() -> updates.compare(first, second, Locale.ENGLISH));
        PlanDetail plan = current();
        PlanBody noted = plan.body()
                .changing(
                        firstPhase(plan).id(),
                        phase -> phase.noting(phase.items().getFirst().id(), "Mind your knee."));
        PlanBody taken = update.apply(noted, update.steps(noted));
        assertThat(update.steps(noted)).hasSize(1);
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH))).isPresent();
        sign(plan, taken);
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH))).isEmpty();
        assertThat(firstPhase(current()).weeks()).isEqualTo(7);
        assertThat(firstPhase(current()).items().getFirst().note()).isEqualTo("Mind your knee.");
        assertThat(firstPhase(current()).items().getFirst().id())
                .isEqualTo(firstPhase(plan).items().getFirst().id());
    }

    @Test
    void whatIsDeclinedIsNotOfferedAgainButTheNextVersionIs() {
        TemplateVersionId second = longer(first, 7);
        as(() -> updates.decline(clinic.patient, second));
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH))).isEmpty();
        assertThat(current().number()).isEqualTo(1);
        TemplateVersionId third = longer(second, 9);
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH)))
                .map(WaitingUpdate::to)
                .contains(third);
        assertThatThrownBy(() -> as(() -> updates.decline(clinic.patient, second)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void nothingIsOfferedOnceThePlanEndedOrTheTemplateIsOutOfUse() {
        longer(first, 7);
        as(() -> templates.retire(first.template()));
        assertThat(as(() -> updates.mine(Locale.ENGLISH))).isEmpty();
        TemplateVersionId other = as(() -> templates.create("Other", "", "", clinic.plan("dead-bug")));
        PlanDetail plan = current();
        sign(plan, plan.body().from(other));
        longer(other, 5);
        assertThat(as(() -> updates.mine(Locale.ENGLISH))).hasSize(1);
        as(() -> prescribing.end(clinic.patient, new EndPlan(plan.id(), plan.number() + 1, "Done")));
        assertThat(as(() -> updates.mine(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void onlyWhoCaresForThePatientIsAsked() {
        TemplateVersionId second = longer(first, 7);
        Actor other = clinic.people.otherClinician();
        assertThat(clinics.as(other, () -> updates.mine(Locale.ENGLISH))).isEmpty();
        Stream.of(
                        other,
                        clinic.people.editor(),
                        clinic.people.administrator(),
                        clinic.patientActor(),
                        places.open().clinician())
                .forEach(actor -> {
                    refused(actor, () -> updates.of(clinic.patient, Locale.ENGLISH));
                    refused(actor, () -> {
                        updates.decline(clinic.patient, second);
                        return true;
                    });
                });
        Actor elsewhere = places.open().clinician();
        assertThatThrownBy(() -> clinics.as(elsewhere, () -> updates.compare(first, second, Locale.ENGLISH)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aPersonalTemplateIsItsOwnersAloneUntilItIsHandedOver() {
        TemplateVersionId own = as(() -> templates.createOwn("Mine", "", "", clinic.plan("bird-dog")));
        assertThat(as(() -> templates.list(Locale.ENGLISH)))
                .filteredOn(TemplateSummary::personal)
                .extracting(TemplateSummary::id)
                .containsExactly(own);
        Actor other = clinic.people.otherClinician();
        notThereFor(other, own);
        notThereFor(places.open().clinician(), own);
        refused(clinic.people.editor(), () -> templates.find(own));
        refused(clinic.patientActor(), () -> templates.find(own));
        as(() -> templates.handToClinic(own.template()));
        assertThat(clinics.as(other, () -> templates.find(own))).isPresent();
        assertThatThrownBy(() -> as(() -> templates.handToClinic(own.template())))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aColleagueInTheSameTeamIsNotOfferedSomebodysOwnTemplate() {
        TemplateVersionId own = as(() -> templates.createOwn("Mine", "", "", clinic.plan("bird-dog")));
        PlanDetail plan = current();
        sign(plan, plan.body().from(own));
        TemplateVersionId second = longer(own, 5);
        assertThat(as(() -> updates.of(clinic.patient, Locale.ENGLISH))).isPresent();
        Actor other = clinic.people.otherClinician();
        clinics.as(clinic.people.administrator(), () -> teams.add(clinic.patient, other.account()));
        assertThat(clinics.as(other, () -> updates.of(clinic.patient, Locale.ENGLISH)))
                .isEmpty();
        assertThat(clinics.as(other, () -> updates.mine(Locale.ENGLISH))).isEmpty();
        assertThatThrownBy(() -> clinics.as(other, () -> updates.compare(own, second, Locale.ENGLISH)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void offersCostFewStatements() {
        TemplateVersionId second = longer(first, 7);
        StatementBudget.require(
                "see which plans could follow a template", () -> as(() -> updates.mine(Locale.ENGLISH)));
        StatementBudget.require(
                "compare two versions of a template", () -> as(() -> updates.compare(first, second, Locale.ENGLISH)));
        StatementBudget.require(
                "decline a template's new version", () -> as(() -> updates.decline(clinic.patient, second)));
    }

    private void notThereFor(Actor actor, TemplateVersionId own) {
        clinics.as(actor, () -> {
            assertThat(templates.list(Locale.ENGLISH))
                    .noneMatch(template -> template.id().equals(own));
            assertThat(templates.offers(Locale.ENGLISH))
                    .noneMatch(offer -> offer.template().id().equals(own));
            assertThat(templates.find(own)).isEmpty();
            assertThat(templates.find(own.template())).isEmpty();
        });
        List<Supplier<?>> deeds = List.of(
                () -> templates.draw(own.template(), Locale.ENGLISH),
                () -> templates.edit(own),
                () -> templates.change(own, "", "", clinic.plan("bird-dog")),
                () -> {
                    templates.retire(own.template());
                    return true;
                },
                () -> {
                    templates.handToClinic(own.template());
                    return true;
                });
        deeds.forEach(
                deed -> assertThatThrownBy(() -> clinics.as(actor, deed)).isInstanceOf(DomainError.NotFound.class));
    }

    private TemplateVersionId longer(TemplateVersionId seen, int weeks) {
        return as(() -> {
            PlanBody body = templates.edit(seen);
            UUID phase = body.phases().getFirst().id();
            return templates.change(seen, "", "", body.changing(phase, old -> old.lasting(weeks)));
        });
    }

    private void sign(PlanDetail seen, PlanBody body) {
        as(() -> prescribing.change(
                clinic.patient,
                new ChangePlan(
                        seen.id(),
                        seen.number(),
                        body,
                        seen.version().startsOn(),
                        new News("A little more.", "It went well."),
                        "It went well")));
    }

    private PlanDetail current() {
        return as(() -> reading.current(clinic.patient)).orElseThrow();
    }

    private static Phase firstPhase(PlanDetail plan) {
        return plan.body().phases().getFirst();
    }

    private <T> T as(Supplier<T> work) {
        return clinics.as(clinic.clinician(), work);
    }

    private void as(Runnable work) {
        clinics.as(clinic.clinician(), work);
    }

    private void refused(Actor actor, Supplier<?> deed) {
        assertThatThrownBy(() -> clinics.as(actor, deed))
                .isInstanceOfAny(AccessDeniedException.class, DomainError.NotFound.class, DomainError.Forbidden.class);
    }
}
