package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.audit.AuditEntry;
import org.restride.audit.AuditFilter;
import org.restride.audit.AuditTrail;
import org.restride.base.Actor;
import org.restride.base.Audited.Deed;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What happens to the texts of an editor who no longer is one. */
@RestrideTest
class TakingOverTests {

    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Editing editing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private Staff staff;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TestClinics clinics;

    private TestClinic clinic;
    private Actor leaver;
    private ProposalId draft;

    @BeforeEach
    void beginText() {
        clinic = CatalogueFixture.create(clinics, packs, actors);
        leaver = clinics.staff(clinic.id(), "Lea Leaver", Role.EDITOR);
        draft = actors.as(leaver, () -> editing.begin(change("Why your calves matter")));
    }

    @Test
    void aTextOfSomebodyWhoWritesHereIsTheirs() {
        assertThat(actors.as(clinic.editor(), () -> editing.left())).isEmpty();
        refusedAsNotLeft(draft);
    }

    @Test
    void whatSomebodyLeftAnotherEditorTakesOverAndPublishes() {
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        assertThat(actors.as(clinic.editor(), () -> editing.left()))
                .extracting(ProposalSummary::id)
                .containsExactly(draft);
        clinics.as(clinic.editor(), () -> editing.takeOver(draft));
        assertThat(actors.as(clinic.editor(), () -> editing.left())).isEmpty();
        Proposal mine = actors.as(clinic.editor(), () -> editing.find(draft)).orElseThrow();
        assertThat(mine.author()).isEqualTo(clinic.editor().account());
        assertThat(mine.text().title()).isEqualTo("Why your calves matter");
        assertThat(changes()).anySatisfy(entry -> {
            assertThat(entry.account()).isEqualTo(clinic.editor().account());
            assertThat(entry.subjectId()).isEqualTo(draft.value());
            assertThat(entry.fields()).containsExactly("taken over");
        });
        clinics.as(clinic.editor(), () -> editing.send(new SendForReview(draft, "Kinder", "")));
        Actor reviewer = clinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        new Publications(editing, reviewing, actors).approve(reviewer, draft);
        assertThat(actors.as(reviewer, () -> catalogue.current(WHY, Locale.ENGLISH))
                        .orElseThrow()
                        .title())
                .isEqualTo("Why your calves matter");
    }

    @Test
    void whoGivesUpTheRoleLeavesTheirTextsTooAlsoWhatWasSentBack() {
        clinics.as(leaver, () -> editing.send(new SendForReview(draft, "Kinder", "")));
        clinics.as(clinic.editor(), () -> reviewing.sendBack(draft, 1, "Say how."));
        clinics.as(clinic.administrator(), () -> staff.changeRoles(leaver.account(), Set.of(Role.CLINICIAN)));
        clinics.as(clinic.editor(), () -> editing.takeOver(draft));
        assertThat(actors.as(clinic.editor(), () -> editing.find(draft))
                        .orElseThrow()
                        .state())
                .isEqualTo(new ProposalState.SentBack(clinic.editor().account(), "Say how."));
    }

    @Test
    void whatIsInReviewIsReviewedAndNotTakenOver() {
        clinics.as(leaver, () -> editing.send(new SendForReview(draft, "Kinder", "")));
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        assertThat(actors.as(clinic.editor(), () -> editing.left())).isEmpty();
        refusedAsNotLeft(draft);
        assertThat(actors.as(clinic.editor(), () -> reviewing.waiting())).hasSize(1);
    }

    @Test
    void onesOwnTextForTheSameItemComesFirst() {
        actors.as(clinic.editor(), () -> editing.begin(change("Mine")));
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        assertThatThrownBy(() -> clinics.as(clinic.editor(), () -> editing.takeOver(draft)))
                .isInstanceOfSatisfying(DomainError.Conflict.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("catalogue.error.own-text-first"));
    }

    @Test
    void nobodyElseTakesTextsOver() {
        clinics.as(clinic.administrator(), () -> staff.remove(leaver.account()));
        TestClinic other = clinics.createBare();
        assertThat(actors.as(other.editor(), () -> editing.left())).isEmpty();
        assertThatThrownBy(() -> clinics.as(other.editor(), () -> editing.takeOver(draft)))
                .isInstanceOf(DomainError.NotFound.class);
        for (Actor actor : List.of(clinic.clinician(), clinic.administrator())) {
            assertThatThrownBy(() -> clinics.as(actor, () -> editing.takeOver(draft)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void refusedAsNotLeft(ProposalId id) {
        assertThatThrownBy(() -> clinics.as(clinic.editor(), () -> editing.takeOver(id)))
                .isInstanceOfSatisfying(DomainError.Conflict.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("catalogue.error.not-left"));
    }

    private List<AuditEntry> changes() {
        AuditFilter filter = new AuditFilter(
                null, null, Deed.CHANGED, Instant.EPOCH, Instant.now().plusSeconds(60), null);
        return actors.as(clinic.administrator(), () -> trail.page(filter, 100));
    }

    private BeginProposal change(String title) {
        ItemText text = actors.as(clinic.editor(), () -> catalogue.current(WHY, Locale.ENGLISH))
                .orElseThrow()
                .text();
        return new BeginProposal.Change(WHY, 1, new ItemText(title, text.aliases(), text.summary(), text.body()));
    }
}
