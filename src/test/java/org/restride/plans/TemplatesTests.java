package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ContentPacks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class TemplatesTests {
    @Autowired
    private PlanClinics places;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Templates templates;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @Test
    void shippedTemplatesComeWithThePackAndLoadOnce() {
        clinics.as(Actor.system(clinic.people.id()), () -> packs.loadShipped());
        clinics.as(clinic.clinician(), () -> assertThat(templates.list(Locale.ENGLISH))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(template -> {
                    assertThat(template.shipped()).isTrue();
                    assertThat(template.id().version()).isEqualTo(1);
                    assertThat(template.exercises()).isGreaterThan(4);
                }));
    }

    @Test
    void eachShippedTemplateSpeaksSpanishToThosePatients() {
        Locale spanish = Locale.of("es");
        clinics.as(clinic.clinician(), () -> {
            Map<TemplateId, String> english = templates.list(Locale.ENGLISH).stream()
                    .collect(Collectors.toMap(each -> each.id().template(), TemplateSummary::title));
            assertThat(templates.list(spanish)).allSatisfy(template -> assertThat(template.title())
                    .isNotEqualTo(english.get(template.id().template())));
            TemplateId desk = templates.list(Locale.ENGLISH).stream()
                    .filter(each -> each.title().equals("For desk workers who run"))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .template();
            Phase first = templates.draw(desk, spanish).body().phases().getFirst();
            assertThat(first.name()).isEqualTo("Soltar");
            assertThat(first.items()).anySatisfy(item -> assertThat(item.note()).contains("después del trabajo"));
        });
    }

    @Test
    void aPlanDrawnFromATemplateIsCompleteAndUsesTheNewestContent() {
        clinics.as(clinic.clinician(), () -> {
            for (TemplateSummary template : templates.list(Locale.ENGLISH)) {
                Drawing.Drawn drawn = templates.draw(template.id().template(), Locale.ENGLISH);
                drawn.body().requireComplete();
                assertThat(drawn.missing()).isEmpty();
                assertThat(drawn.body().madeFrom()).isEqualTo(template.id());
                assertThat(drawn.body().weeks()).isEqualTo(template.weeks());
            }
        });
    }

    @Test
    void whatNobodyHasAcceptedIsLeftOutAndNamed() {
        PlanClinic fresh = places.notAccepted();
        clinics.as(fresh.clinician(), () -> {
            Drawing.Drawn drawn = templates.draw(
                    templates.list(Locale.ENGLISH).getFirst().id().template(), Locale.ENGLISH);
            assertThat(drawn.body().contents()).isEmpty();
            assertThat(drawn.missing()).isNotEmpty();
        });
    }

    @Test
    void aPlanSavedAsTemplateGivesTheSamePlanButNoWordsToOnePatient() {
        PlanBody plan = clinic.plan("bird-dog", "glute-bridge");
        Phase phase = plan.phases().getFirst();
        PlanBody noted = plan.changing(
                phase.id(),
                old -> old.changing(old.items().getFirst().id(), item -> item.withNote("Mind your knee, Nora")));
        clinics.as(clinic.clinician(), () -> {
            TemplateVersionId id = templates.create("Calm start", "Two weeks.", "Anybody", noted);
            Phase drawn = templates
                    .draw(id.template(), Locale.ENGLISH)
                    .body()
                    .phases()
                    .getFirst();
            assertThat(drawn.items())
                    .extracting(PlanItem::content, PlanItem::dose, PlanItem::cadence, PlanItem::note)
                    .containsExactlyElementsOf(phase.items().stream()
                            .map(item -> org.assertj.core.groups.Tuple.tuple(
                                    item.content(), item.dose(), item.cadence(), ""))
                            .toList());
        });
    }

    @Test
    void twoEditorsOfATemplateOverwriteNothing() {
        PlanBody plan = clinic.plan("bird-dog");
        clinics.as(clinic.clinician(), () -> {
            TemplateVersionId one = templates.create("Calm start", "", "", plan);
            TemplateVersionId two = templates.change(one, "Better", "", plan);
            assertThat(two.version()).isEqualTo(2);
            assertThatThrownBy(() -> templates.change(one, "Worse", "", plan)).isInstanceOf(DomainError.Conflict.class);
            assertThat(templates.find(one).orElseThrow().body().summary()).isEmpty();
            assertThat(templates.find(one.template()).orElseThrow().body().summary())
                    .isEqualTo("Better");
        });
    }

    @Test
    void aTemplateOutOfUseIsNotOfferedButStillRead() {
        clinics.as(clinic.clinician(), () -> {
            TemplateVersionId one = templates.create("Calm start", "", "", clinic.plan("bird-dog"));
            templates.retire(one.template());
            assertThat(templates.list(Locale.ENGLISH))
                    .extracting(TemplateSummary::id)
                    .doesNotContain(one);
            assertThat(templates.find(one)).isPresent();
        });
    }

    @Test
    void templatesAreForCliniciansOfTheirClinic() {
        TemplateVersionId one =
                clinics.as(clinic.clinician(), () -> templates.create("Calm start", "", "", clinic.plan("bird-dog")));
        Stream.of(clinic.people.editor(), clinic.people.administrator(), clinic.patientActor())
                .forEach(actor -> assertThatThrownBy(() -> clinics.as(actor, () -> templates.list(Locale.ENGLISH)))
                        .isInstanceOf(AccessDeniedException.class));
        PlanClinic elsewhere = places.open();
        clinics.as(elsewhere.clinician(), () -> {
            assertThat(templates.find(one)).isEmpty();
            assertThatThrownBy(() -> templates.draw(one.template(), Locale.ENGLISH))
                    .isInstanceOf(DomainError.NotFound.class);
            assertThatThrownBy(() -> templates.retire(one.template())).isInstanceOf(DomainError.NotFound.class);
        });
    }
}
