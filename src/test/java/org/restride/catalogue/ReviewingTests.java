package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.StatementBudget;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ReviewingTests extends TwoEditors {

    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private TestClinics testClinics;

    @Test
    void whatOneWritesAnotherPublishesAsAFurtherVersionAndTheOldOneStays() {
        PublishedItem first = current();
        publications.change(author, reviewer, WHY, 1, titled("Why your calves matter"));
        assertThat(current().title()).isEqualTo("Why your calves matter");
        assertThat(current().id()).isEqualTo(new ItemVersionId(first.id().item(), 2));
        assertThat(actors.as(here.actor(Role.PATIENT), () -> catalogue.published(List.of(first.id()), EN)))
                .extracting(PublishedItem::text)
                .containsExactly(first.text());
        VersionSummary newest = history().getFirst();
        assertThat(newest.publishedBy()).isEqualTo(author.account());
        assertThat(newest.reviewedBy()).isEqualTo(reviewer.account());
        assertThat(newest.whatChanged()).isEqualTo("New words");
        assertThat(actors.as(author, () -> editing.writable())).isEmpty();
    }

    @Test
    void nobodyPublishesWhatNobodyElseHasRead() {
        ProposalId id = send(titled("Mine alone"));
        assertThatThrownBy(() -> publications.approve(author, id))
                .isInstanceOfSatisfying(DomainError.Forbidden.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("catalogue.error.another-reviewer"));
        assertThat(current().title()).isEqualTo("Why calves matter");
    }

    @Test
    void aDraftIsNotPublishedAndNobodyElseSeesIt() {
        ProposalId id = actors.as(author, () -> editing.begin(change(1, titled("Half"))));
        assertThatThrownBy(() -> actors.as(reviewer, () -> reviewing.approve(id, 1)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(actors.as(reviewer, () -> reviewing.find(id))).isEmpty();
        assertThat(actors.as(reviewer, () -> editing.find(id))).isEmpty();
        assertThatThrownBy(() -> as(reviewer, () -> editing.save(new SaveProposal(id, 1, 0, titled("Theirs")))))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> as(reviewer, () -> editing.discard(id))).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void whatIsInReviewIsNotChangedUntilItIsTakenBack() {
        ProposalId id = send(titled("Sent"));
        SaveProposal save = new SaveProposal(id, 1, 0, titled("Later"));
        assertThatThrownBy(() -> as(author, () -> editing.save(save))).isInstanceOf(DomainError.Conflict.class);
        assertThatThrownBy(() -> as(author, () -> editing.discard(id))).isInstanceOf(DomainError.Conflict.class);
        int read = actors.as(reviewer, () -> reviewing.find(id)).orElseThrow().edition();
        as(author, () -> {
            editing.withdraw(id);
            editing.save(save);
            editing.send(new SendForReview(id, "Other words", ""));
        });
        assertThatThrownBy(() -> actors.as(reviewer, () -> reviewing.approve(id, read)))
                .isInstanceOfSatisfying(DomainError.Conflict.class, changed -> assertThat(changed.textKey())
                        .isEqualTo("catalogue.error.changed-since-read"));
        publications.approve(reviewer, id);
        assertThat(current().title()).isEqualTo("Later");
    }

    @Test
    void aReviewerSendsBackWithANoteAndTheAuthorTriesAgain() {
        ProposalId id = send(titled("Why calfs matter"));
        assertThatThrownBy(() -> as(reviewer, () -> reviewing.sendBack(id, 1, "  ")))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("note"));
        as(reviewer, () -> reviewing.sendBack(id, 1, "It is spelt calves."));
        Proposal back = actors.as(author, () -> editing.find(id)).orElseThrow();
        assertThat(back.state()).isEqualTo(new ProposalState.SentBack(reviewer.account(), "It is spelt calves."));
        as(author, () -> {
            editing.save(new SaveProposal(id, 1, 0, titled("Why calves matter a lot")));
            editing.send(new SendForReview(id, "Spelling", ""));
        });
        publications.approve(reviewer, id);
        assertThat(current().title()).isEqualTo("Why calves matter a lot");
    }

    @Test
    void whatWaitsIsShownToOthersOnly() {
        ProposalId id = send(titled("Waiting"));
        assertThat(actors.as(reviewer, () -> reviewing.waiting()))
                .extracting(ProposalSummary::id, ProposalSummary::title, ProposalSummary::author)
                .containsExactly(tuple(id, "Waiting", author.account()));
        assertThat(actors.as(author, () -> reviewing.waiting())).isEmpty();
        assertThat(actors.as(here.actor(Role.CLINICIAN), () -> reviewing.waiting()))
                .isEmpty();
        SampleClinics.Clinic other = clinics.withPack(new SamplePack());
        assertThat(other.as(Role.EDITOR, () -> reviewing.waiting())).isEmpty();
        assertThatThrownBy(() -> other.as(Role.EDITOR, () -> reviewing.approve(id, 1)))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aClinicianReviewsOnlyWhereThereIsExactlyOneEditor() {
        TestClinics.TestClinic clinic = testClinics.create();
        ItemText text = actors.as(clinic.editor(), () -> catalogue
                .current(new ItemKey("bird-dog"), EN)
                .orElseThrow()
                .text());
        ItemText own = new ItemText("Bird dog, our way", text.aliases(), text.summary(), text.body());
        ProposalId first = publications.send(
                clinic.editor(), new BeginProposal.Change(new ItemKey("bird-dog"), 1, own), "Our title", "Needed");
        assertThat(actors.as(clinic.clinician(), () -> reviewing.waiting())).hasSize(1);
        Actor second = testClinics.staff(clinic.id(), "Emil Editor", Role.EDITOR);
        assertThat(actors.as(clinic.clinician(), () -> reviewing.waiting())).isEmpty();
        assertThatThrownBy(() -> actors.as(clinic.clinician(), () -> reviewing.approve(first, 1)))
                .isInstanceOf(DomainError.Forbidden.class);
        publications.approve(second, first);
        TestClinics.TestClinic alone = testClinics.create();
        publications.publish(
                alone.editor(),
                alone.clinician(),
                new BeginProposal.Change(new ItemKey("bird-dog"), 1, own),
                "Our title",
                "Needed");
        assertThat(actors.as(alone.clinician(), () -> catalogue.current(new ItemKey("bird-dog"), EN))
                        .orElseThrow()
                        .title())
                .isEqualTo("Bird dog, our way");
    }

    @Test
    void twoWhoWriteAtOnceDontOverwriteEachOther() {
        ProposalId second = publications.send(reviewer, change(1, titled("Second")), "Mine", "");
        publications.change(author, here.actor(Role.EDITOR), WHY, 1, titled("First"));
        assertThatThrownBy(() -> publications.approve(author, second)).isInstanceOf(DomainError.Conflict.class);
        assertThat(current().title()).isEqualTo("First");
        assertThatThrownBy(() -> send(titled("On the old one"))).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void writingAgainGoesOnWithWhatWasBegun() {
        ProposalId once = actors.as(author, () -> editing.begin(change(1, titled("Once"))));
        assertThat(actors.as(author, () -> editing.begin(change(1, titled("Twice")))))
                .isEqualTo(once);
        assertThat(actors.as(author, () -> editing.find(WHY, EN))
                        .orElseThrow()
                        .text()
                        .title())
                .isEqualTo("Twice");
    }

    @Test
    void onlyEditorsWriteAndOnlyContentStaffReads() {
        for (Role role : List.of(Role.CLINICIAN, Role.PATIENT, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> here.as(role, () -> editing.begin(change(1, titled("No")))))
                    .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
        }
        for (Role role : List.of(Role.PATIENT, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> here.as(role, () -> reviewing.waiting()))
                    .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
        }
    }

    @Test
    void aNewItemGetsAKeyOfItsOwn() {
        ItemText named = titled("Mañana: ¡a correr!");
        assertThat(publications.fresh(author, reviewer, named).value()).isEqualTo("manana-a-correr");
        ItemKey second = publications.fresh(author, reviewer, named);
        assertThat(second.value()).isEqualTo("manana-a-correr-2");
        assertThat(actors.as(author, () -> catalogue.current(second, EN))
                        .orElseThrow()
                        .review())
                .isEqualTo(ReviewState.OWN);
    }

    @Test
    void theSearchFindsTheNewWords() {
        publications.change(author, reviewer, WHY, 1, titled("Springs in your legs"));
        assertThat(actors.as(author, () -> catalogue.search(CatalogueQuery.of("sprngs legs", EN)))
                        .rows())
                .extracting(CatalogueRow::key)
                .containsExactly("why-calves");
    }

    @Test
    void aTextThatIsHardToReadIsSentWithAReasonOnly() {
        ArticleBody body = (ArticleBody) current().body();
        ArticleBody hard = new ArticleBody(
                1,
                body.regions(),
                body.tags(),
                "Gastrocnemius hypertrophy necessitates individually differentiated periodisation considerations.",
                List.of());
        BeginProposal begin = change(1, new ItemText("Why", List.of(), "Physiological considerations.", hard));
        assertThatThrownBy(() -> publications.send(author, begin, "Precise", " "))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("whyHard"));
        publications.publish(author, reviewer, begin, "Precise", " For physiotherapists. ");
        assertThat(history().getFirst().whyHard()).isEqualTo("For physiotherapists.");
        BeginProposal easy = change(2, new ItemText("Why", List.of(), "Calves push.", body));
        publications.publish(author, reviewer, easy, "Easier", "Not needed");
        assertThat(history().getFirst().whyHard()).isNull();
    }

    @Test
    void textsThatLackSomethingAreNotSent() {
        ArticleBody body = (ArticleBody) current().body();
        for (String markdown : List.of("", "<script>alert(1)</script>", "Said.[^c9]", "[x](javascript:alert(1))")) {
            ArticleBody bad = new ArticleBody(1, body.regions(), body.tags(), markdown, body.claims());
            BeginProposal begin = change(1, new ItemText("Why", List.of(), "Because.", bad));
            assertThatThrownBy(() -> publications.send(author, begin, "Worse", ""))
                    .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                            .containsOnlyKeys("markdown"));
        }
        BeginProposal nameless = change(1, new ItemText(" ", List.of(), "x".repeat(121), body));
        assertThatThrownBy(() -> publications.send(author, nameless, "No title", ""))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("title", "summary"));
        assertThatThrownBy(() -> publications.send(author, change(1, titled("No reason")), " ", ""))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .isEqualTo(Map.of("whatChanged", "catalogue.error.what-changed")));
    }

    @Test
    void writingAndPublishingKeepToTheirStatements() {
        ProposalId id = actors.as(author, () -> editing.begin(change(1, titled("Counted"))));
        SaveProposal save = new SaveProposal(id, 1, 0, titled("Counted"));
        as(author, () -> StatementBudget.require("save a text", () -> editing.save(save)));
        as(
                author,
                () -> StatementBudget.require(
                        "send a text for review", () -> editing.send(new SendForReview(id, "Words", ""))));
        int edition =
                actors.as(reviewer, () -> reviewing.find(id)).orElseThrow().edition();
        as(reviewer, () -> StatementBudget.require("publish an item", () -> reviewing.approve(id, edition)));
    }

    private ProposalId send(ItemText text) {
        return publications.send(author, change(1, text), "New words", "");
    }

    private static BeginProposal change(int basedOn, ItemText text) {
        return new BeginProposal.Change(WHY, basedOn, text);
    }

    private ItemText titled(String title) {
        ItemText text = current().text();
        return new ItemText(title, text.aliases(), text.summary(), text.body());
    }

    private PublishedItem current() {
        return actors.as(author, () -> catalogue.current(WHY, EN).orElseThrow());
    }

    private List<VersionSummary> history() {
        return actors.as(author, () -> catalogue.history(current().id().item()));
    }

    private void as(Actor actor, Runnable work) {
        actors.as(actor, () -> {
            work.run();
            return true;
        });
    }
}
