package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
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
class ReaderFeedbackTests {

    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    private ReaderFeedback feedback;

    @Autowired
    private QuestionDesk desk;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    private SampleClinics.Clinic clinic;
    private SampleClinics.Clinic other;
    private Actor reader;
    private ItemVersionId article;

    @BeforeEach
    void prepare() {
        SampleClinics clinics = new SampleClinics(packs, actors);
        clinic = clinics.withPack(new SamplePack());
        other = clinics.withPack(new SamplePack());
        reader = clinic.actor(Role.PATIENT);
        article = clinic.as(Role.EDITOR, () -> catalogue.current(new ItemKey("why-calves"), EN))
                .orElseThrow()
                .id();
    }

    private UUID ask(String text) {
        UUID id = UUID.randomUUID();
        clinic.run(reader, () -> feedback.ask(id, article, EN, text));
        return id;
    }

    private List<AnsweredQuestion> seenBy(Actor actor) {
        return actors.as(actor, () -> feedback.answered(article.item()));
    }

    @Test
    void nothingIsShownToOthersBeforeAnEditorApprovesIt() {
        UUID id = ask("My name is Jo Brown. May I run?");
        Actor another = clinic.actor(Role.PATIENT);
        assertThat(seenBy(another)).isEmpty();
        ReaderQuestion waiting = clinic.as(Role.EDITOR, desk::waiting).getFirst();
        assertThat(waiting.personal()).containsExactly("My name is Jo Brown");
        assertThatThrownBy(() -> clinic.run(Role.EDITOR, () -> desk.approve(id, waiting.text(), "Yes, gently.")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("question"));
        clinic.run(Role.EDITOR, () -> desk.approve(id, "May I run?", "Yes, gently."));
        assertThat(seenBy(another)).singleElement().satisfies(seen -> {
            assertThat(seen.question()).isEqualTo("May I run?");
            assertThat(seen.answer()).isEqualTo("Yes, gently.");
        });
        assertThat(clinic.as(Role.EDITOR, desk::waiting)).isEmpty();
        assertThatThrownBy(() -> clinic.run(Role.EDITOR, () -> desk.decline(id)))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void askingTwiceWithOneIdAsksOnceAndFiveMayWait() {
        UUID id = ask("May I run?");
        clinic.run(reader, () -> feedback.ask(id, article, EN, "May I run?"));
        assertThat(clinic.as(Role.EDITOR, desk::waiting)).hasSize(1);
        for (int n = 0; n < 4; n++) {
            ask("Question " + n);
        }
        assertThatThrownBy(() -> ask("One too many"))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsEntry("question", "catalogue.error.questions-waiting"));
    }

    @Test
    void theNewestMarkOfAReaderCounts() {
        clinic.run(reader, () -> feedback.mark(article, ReaderMark.NOT_CLEAR));
        clinic.run(clinic.actor(Role.PATIENT), () -> feedback.mark(article, ReaderMark.NOT_CLEAR));
        clinic.run(reader, () -> feedback.mark(article, ReaderMark.HELPFUL));
        assertThat(actors.as(reader, () -> feedback.own(article.item()))).contains(ReaderMark.HELPFUL);
        assertThat(clinic.as(Role.EDITOR, desk::verdicts))
                .containsExactly(new ReaderVerdict(new ItemKey("why-calves"), "Why calves matter", 1, 1));
    }

    @Test
    void otherPatientsRolesAndClinicsMeetNothing() {
        UUID id = ask("May I run?");
        clinic.run(reader, () -> feedback.mark(article, ReaderMark.HELPFUL));
        assertThat(actors.as(clinic.actor(Role.PATIENT), () -> feedback.own(article.item())))
                .isEmpty();
        assertThat(other.as(Role.EDITOR, desk::waiting)).isEmpty();
        assertThat(other.as(Role.EDITOR, desk::verdicts)).isEmpty();
        assertThatThrownBy(() -> other.run(Role.EDITOR, () -> desk.approve(id, "May I run?", "No.")))
                .isInstanceOf(DomainError.Conflict.class);
        for (Role role : new Role[] {Role.CLINICIAN, Role.ADMINISTRATOR, Role.PATIENT}) {
            assertThatThrownBy(() -> clinic.as(role, desk::waiting)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> clinic.run(Role.EDITOR, () -> feedback.mark(article, ReaderMark.HELPFUL)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
