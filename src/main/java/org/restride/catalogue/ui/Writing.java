package org.restride.catalogue.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.Drafts;
import org.restride.catalogue.BeginProposal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.Proposal;
import org.restride.catalogue.ProposalId;
import org.restride.catalogue.SaveProposal;
import org.restride.catalogue.SendForReview;
import org.springframework.stereotype.Component;

/** A text that somebody writes in an item's own language: it begins with the first change, and every change is kept. */
final class Writing {

    private final Desk desk;
    private final ItemKind kind;
    private final Locale language;
    private final @Nullable ItemKey key;
    private @Nullable Proposal proposal;
    private @Nullable ProposalId id;

    private Writing(Desk desk, ItemKind kind, Locale language, @Nullable ItemKey key, @Nullable Proposal proposal) {
        this.desk = desk;
        this.kind = kind;
        this.language = language;
        this.key = key;
        this.proposal = proposal;
        this.id = proposal == null ? null : proposal.id();
    }

    /** What writing needs of the portal. */
    @Component
    record Desk(Editing editing, Catalogue catalogue, Drafts drafts, EditorChoices.Reader choices) {

        Writing of(ItemKind kind, Locale language) {
            return new Writing(this, kind, language, null, null);
        }

        /** A change of an item, or what the person has begun of one. */
        Writing of(ItemKey key, ItemKind kind, Locale language) {
            return new Writing(
                    this, kind, language, key, editing.find(key, language).orElse(null));
        }

        Writing of(Proposal proposal) {
            ItemKey key = proposal.newItem() ? null : proposal.key();
            return new Writing(this, proposal.kind(), proposal.language(), key, proposal);
        }
    }

    ItemKind kind() {
        return kind;
    }

    Locale language() {
        return language;
    }

    boolean newItem() {
        return key == null;
    }

    /** What had been begun when the page was opened, unless it was thrown away since. */
    Optional<Proposal> begun() {
        return Optional.ofNullable(proposal);
    }

    /** Under which name what is typed is kept as it stands; empty if nothing was typed. */
    Optional<ProposalId> id() {
        return Optional.ofNullable(id);
    }

    /** What the editor begins with: what was typed last, else what was begun, else what is published. */
    Sketch start() {
        return Optional.ofNullable(proposal)
                .map(text -> typed(text).orElseGet(() -> Sketch.of(text.text(), text.basedOn())))
                .or(this::published)
                .orElseGet(Sketch::empty);
    }

    /** A half-typed number is in no text, but the writer wants to find it again. */
    private Optional<Sketch> typed(Proposal text) {
        return desk.drafts()
                .find(draftKey(text.id()))
                .filter(draft -> !draft.keptAt().isBefore(text.updatedAt()))
                .flatMap(draft -> Optional.ofNullable(Sketch.read(draft.body())));
    }

    /** The newest published version, if there is one. */
    Optional<Sketch> published() {
        return Optional.ofNullable(key)
                .flatMap(item -> desk.catalogue().current(item, language))
                .map(item -> Sketch.of(item.text(), item.id().version()));
    }

    void keep(Sketch sketch, ItemText text) {
        if (id == null) {
            id = desk.editing()
                    .begin(
                            key == null
                                    ? new BeginProposal.NewItem(language, text)
                                    : new BeginProposal.Change(key, sketch.basedOn(), text));
        } else {
            desk.editing().save(new SaveProposal(id, sketch.basedOn(), 0, text));
        }
        desk.drafts().keep(draftKey(id), sketch.json());
    }

    /** What stands in the editor goes to review, even if nothing was changed since it was opened. */
    void send(Sketch sketch, ItemText text, SendDialog.Words words) {
        keep(sketch, text);
        ProposalId sent = id().orElseThrow();
        desk.editing().send(new SendForReview(sent, words.whatChanged(), words.whyHard()));
        desk.drafts().discard(draftKey(sent));
    }

    void discard() {
        id().ifPresent(begun -> {
            desk.editing().discard(begun);
            desk.drafts().discard(draftKey(begun));
        });
        id = null;
        proposal = null;
    }

    private static String draftKey(ProposalId id) {
        return "catalogue-proposal." + id;
    }
}
