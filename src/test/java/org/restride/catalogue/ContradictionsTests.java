package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class ContradictionsTests {

    @Autowired
    private Contradictions contradictions;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    private SampleClinics clinics;

    @BeforeEach
    void prepare() {
        clinics = new SampleClinics(packs, actors);
    }

    private static NoteContradiction shoes() {
        return new NoteContradiction(
                "en",
                "Shoes",
                new Contradiction.Side(
                        Map.of("en", "Cushioned."), List.of("A1"), "", Contradiction.Standing.PUBLISHED, List.of()),
                new Contradiction.Side(
                        Map.of("en", "Barefoot."), List.of("A1"), "", Contradiction.Standing.REFUSED, List.of()));
    }

    @Test
    void theShippedRegisterIsSettledAndLoadsOnce() {
        SampleClinics.Clinic clinic = clinics.empty();
        actors.as(Actor.system(clinic.id()), packs::loadShipped);
        List<Contradiction> all = clinic.as(Role.EDITOR, contradictions::all);
        assertThat(all).hasSize(15).allSatisfy(each -> assertThat(each.settlement())
                .isNotNull());
        assertThat(all).extracting(Contradiction::number).isSorted().doesNotHaveDuplicates();
        assertThat(clinic.as(Role.CLINICIAN, () -> contradictions.about(new ItemKey("pulled-muscle"))))
                .isNotEmpty();
    }

    @Test
    void anEditorNotesAndSettlesAndSettlesAnew() {
        SampleClinics.Clinic clinic = clinics.empty();
        UUID id = clinic.as(Role.EDITOR, () -> contradictions.note(shoes()));
        assertThat(clinic.as(Role.CLINICIAN, contradictions::all))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.number()).isEqualTo(1);
                    assertThat(open.settlement()).isNull();
                    assertThat(open.b().standing()).isEqualTo(Contradiction.Standing.REFUSED);
                });
        clinic.run(Role.EDITOR, () -> contradictions.settle(id, "en", "As one likes.", "Nobody knows."));
        clinic.run(Role.EDITOR, () -> contradictions.settle(id, "en", "Ask us.", "It depends."));
        Contradiction.Settlement settlement = clinic.as(Role.EDITOR, () -> contradictions.find(id))
                .orElseThrow()
                .settlement();
        assertThat(settlement).isNotNull();
        assertThat(settlement.decision()).containsEntry("en", "Ask us.");
        assertThat(settlement.reason()).containsEntry("en", "It depends.");
    }

    @Test
    void whatIsMissingIsSaidByField() {
        SampleClinics.Clinic clinic = clinics.empty();
        NoteContradiction nothing = new NoteContradiction(
                "en",
                " ",
                new Contradiction.Side(Map.of(), List.of(), "", Contradiction.Standing.PUBLISHED, List.of()),
                shoes().b());
        assertThatThrownBy(() -> clinic.as(Role.EDITOR, () -> contradictions.note(nothing)))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("topic", "a", "aSource"));
        UUID id = clinic.as(Role.EDITOR, () -> contradictions.note(shoes()));
        assertThatThrownBy(() -> clinic.run(Role.EDITOR, () -> contradictions.settle(id, "en", "", "x".repeat(401))))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("decision", "reason"));
    }

    @Test
    void onlyEditorsOfTheClinicChangeTheRegister() {
        SampleClinics.Clinic clinic = clinics.empty();
        SampleClinics.Clinic other = clinics.empty();
        UUID id = clinic.as(Role.EDITOR, () -> contradictions.note(shoes()));
        assertThatThrownBy(() -> clinic.as(Role.CLINICIAN, () -> contradictions.note(shoes())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.as(Role.ADMINISTRATOR, contradictions::all))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(other.as(Role.EDITOR, contradictions::all)).isEmpty();
        assertThatThrownBy(() -> other.run(Role.EDITOR, () -> contradictions.settle(id, "en", "No.", "No.")))
                .isInstanceOf(DomainError.NotFound.class);
    }
}
