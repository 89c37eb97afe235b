package org.restride.catalogue;

import java.util.Locale;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;

/** Writes, sends and publishes as two people do, for tests that need what comes of it. */
public record Publications(Editing editing, Reviewing reviewing, CurrentActor actors) {

    /** Gives the key under which the item is found. */
    public ItemKey change(Actor author, Actor reviewer, ItemKey item, int basedOn, ItemText text) {
        return publish(author, reviewer, new BeginProposal.Change(item, basedOn, text), "New words", "");
    }

    public ItemKey fresh(Actor author, Actor reviewer, ItemText text) {
        return publish(author, reviewer, new BeginProposal.NewItem(Locale.ENGLISH, text), "", "");
    }

    /**
     * @param revision the one of the translation that is corrected; 0 if there is none
     */
    public ItemKey translate(
            Actor author, Actor reviewer, ItemKey item, Locale language, int basedOn, int revision, ItemText text) {
        BeginProposal begin = new BeginProposal.Translation(item, language, basedOn, revision, text);
        return publish(author, reviewer, begin, revision == 0 ? "" : "Better words", "");
    }

    public ItemKey publish(Actor author, Actor reviewer, BeginProposal begin, String whatChanged, String whyHard) {
        return approve(reviewer, send(author, begin, whatChanged, whyHard));
    }

    public ProposalId send(Actor author, BeginProposal begin, String whatChanged, String whyHard) {
        return actors.as(author, () -> {
            ProposalId id = editing.begin(begin);
            editing.send(new SendForReview(id, whatChanged, whyHard));
            return id;
        });
    }

    public ItemKey approve(Actor reviewer, ProposalId id) {
        return actors.as(
                reviewer,
                () -> reviewing.approve(id, reviewing.find(id).orElseThrow().edition()));
    }
}
