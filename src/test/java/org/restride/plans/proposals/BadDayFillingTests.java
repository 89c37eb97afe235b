package org.restride.plans.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.FlareUp;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanItem;
import org.restride.plans.TemplateSummary;
import org.restride.plans.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is proposed for bad days from the content that the product ships. */
@RestrideTest
class BadDayFillingTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private BadDays badDays;

    @Autowired
    private BadDayFilling filling;

    @Autowired
    private Templates templates;

    @Autowired
    private Catalogue catalogue;

    private PlanClinic clinic;

    @BeforeEach
    void aClinicWithContent() {
        clinic = places.open();
    }

    @Test
    void eachShippedTemplateGetsAShortSessionAndABadDayThatAskForLess() {
        List<PlanBody> plans = clinic.as(clinic.clinician(), () -> templates.list(Locale.ENGLISH).stream()
                .map(TemplateSummary::id)
                .map(id -> templates.draw(id.template(), Locale.ENGLISH).body())
                .map(badDays::complete)
                .toList());
        assertThat(plans).isNotEmpty();
        assertThat(plans).flatExtracting(PlanBody::phases).allSatisfy(phase -> {
            assertThat(phase.items()).extracting(PlanItem::forBadDays).doesNotContainNull();
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(seconds(phase, day)).isLessThanOrEqualTo(600);
            }
            if (!phase.items().isEmpty()) {
                assertThat(flareUp(phase)).isLessThanOrEqualTo(usual(phase));
                assertThat(phase.items()).anyMatch(item -> !(item.forBadDays().flareUp() instanceof FlareUp.LeftOut));
            }
        });
    }

    @Test
    void whatSomebodyHasSaidStaysAndOnlyTheRestIsProposed() {
        PlanBody empty = clinic.plan("glute-bridge", "side-plank");
        UUID first = empty.phases().getFirst().items().getFirst().id();
        PlanBody said = clinic.as(clinic.clinician(), () -> badDays.complete(empty));
        PlanBody own = changing(said, first, item -> item.with(item.forBadDays().with(new FlareUp.LeftOut())));
        assertThat(filling.fill(own)).isSameAs(own);
        PlanBody half = changing(
                own,
                own.phases().getFirst().items().getLast().id(),
                item -> item.replacedBy(item.content(), item.dose()));
        PlanBody filled = clinic.as(clinic.clinician(), () -> badDays.complete(half));
        assertThat(filled).isEqualTo(own);
    }

    @Test
    void whatAStepLeavesOpenIsFilledOnlyInAPlanThatIsSignedForBadDays() {
        PlanBody without = clinic.plan("glute-bridge", "side-plank");
        UUID first = without.phases().getFirst().items().getFirst().id();
        ItemVersionId other = clinic.as(
                        clinic.clinician(), () -> catalogue.current(new ItemKey("bird-dog"), Locale.ENGLISH))
                .orElseThrow()
                .id();
        PlanBody stepped = changing(without, first, item -> item.replacedBy(other, Dose.ofRepetitions(1, 8)));
        assertThat(filling.refill(without, stepped)).isSameAs(stepped);
        PlanBody with = clinic.as(clinic.clinician(), () -> badDays.complete(without));
        PlanBody after = changing(with, first, item -> item.replacedBy(other, Dose.ofRepetitions(1, 8)));
        assertThat(after.item(first).orElseThrow().forBadDays()).isNull();
        PlanBody refilled = clinic.as(clinic.clinician(), () -> filling.refill(with, after));
        assertThat(refilled.item(first).orElseThrow().forBadDays()).isNotNull();
        assertThat(refilled.phases().getFirst().items().getLast())
                .isEqualTo(with.phases().getFirst().items().getLast());
    }

    @Test
    void onlyCliniciansAreProposedTo() {
        PlanBody body = clinic.plan("glute-bridge");
        Stream.of(clinic.patientActor(), clinic.people.administrator(), clinic.people.editor())
                .forEach(actor -> assertThatThrownBy(() -> clinic.as(actor, () -> badDays.complete(body)))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private static PlanBody changing(PlanBody body, UUID item, UnaryOperator<PlanItem> change) {
        return body.changing(body.phases().getFirst().id(), phase -> phase.changing(item, change));
    }

    private static int seconds(Phase phase, DayOfWeek day) {
        return phase.items().stream()
                .filter(item -> item.forBadDays().smallest() != null)
                .filter(item -> !(item.cadence() instanceof Cadence.DaysOfWeek(var days, var _)) || days.contains(day))
                .mapToInt(item -> DoseTime.seconds(item.forBadDays().smallest()))
                .sum();
    }

    private static int flareUp(Phase phase) {
        return phase.items().stream()
                .mapToInt(item -> switch (item.forBadDays().flareUp()) {
                    case FlareUp.AsUsual() -> DoseTime.seconds(item.dose());
                    case FlareUp.Less(var dose) -> DoseTime.seconds(dose);
                    case FlareUp.Easier(var _, var dose) -> DoseTime.seconds(dose);
                    case FlareUp.LeftOut() -> 0;
                })
                .sum();
    }

    private static int usual(Phase phase) {
        return phase.items().stream()
                .mapToInt(item -> DoseTime.seconds(item.dose()))
                .sum();
    }
}
