package org.restride.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.catalogue.PackArrival.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts what was taken where it belongs: among the published texts, before a second person, or among the drafts of who took it. */
@Component
class PackLanding {

    private final Items items;
    private final Proposals proposals;
    private final Arrivals arrivals;
    private final ArrivedVersions versions;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    PackLanding(
            Items items,
            Proposals proposals,
            Arrivals arrivals,
            ArrivedVersions versions,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.arrivals = arrivals;
        this.versions = versions;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    PackTaken land(List<PackArrival.Item> taken, String from, TakePack.Way way) {
        Instant now = clock.instant();
        List<ItemKey> keys = taken.stream().map(PackArrival.Item::key).toList();
        arrivals.removeUntouched(keys);
        proposals.removeUntouched(taken.stream()
                .filter(item -> item.state() == State.NEW)
                .map(PackArrival.Item::key)
                .toList());
        arrivals.remember(taken, from, actors.get().account(), now);
        List<PackArrival.Item> published = new ArrayList<>();
        List<Proposal> proposed = new ArrayList<>();
        int drafts = 0;
        for (PackArrival.Item item : taken) {
            boolean complete = isComplete(item);
            if (complete && way == TakePack.Way.PUBLISH && item.state() != State.CHANGED_HERE) {
                published.add(item);
            } else {
                proposed.addAll(proposals(item, from, complete, now));
                drafts += complete ? 0 : 1;
            }
        }
        versions.publish(published, from, now);
        arrivals.insert(proposed);
        proposed.forEach(each ->
                events.publishEvent(Audited.created(Reviewing.SUBJECT, each.id().value(), null, "from a pack")));
        return new PackTaken(published.size(), taken.size() - published.size() - drafts, drafts);
    }

    /** Whether nothing is asked of an author here before somebody else can read it. */
    private static boolean isComplete(PackArrival.Item item) {
        try {
            item.differing().forEach(language -> {
                ItemText text = item.texts().get(language);
                if (text != null) {
                    ItemChecks.require(text);
                    ItemChecks.requireReadable(text, language, "");
                }
            });
            return true;
        } catch (DomainError.Invalid lacksSomething) {
            return false;
        }
    }

    /** The item's own text comes first, and its translations wait for it. */
    private List<Proposal> proposals(PackArrival.Item item, String from, boolean complete, Instant now) {
        List<Proposal> made = new ArrayList<>();
        ProposalState state = complete ? new ProposalState.InReview(now) : new ProposalState.Draft();
        ItemId here = item.seen() == 0 ? null : versions.require(item).id();
        ProposalId original = null;
        for (Locale language : item.differing()) {
            boolean translation = !language.equals(item.language());
            int basedOn = item.seen() + (original == null ? 0 : 1);
            int revision = translation && original == null && here != null ? revision(here, language, basedOn) : 0;
            Proposal proposal = new Proposal(
                    new ProposalId(ids.next()),
                    here,
                    item.key(),
                    item.kind(),
                    language,
                    translation,
                    basedOn,
                    revision,
                    state,
                    textOf(item, language),
                    actors.get().account(),
                    from,
                    null,
                    1,
                    now,
                    new Arrival(from, translation ? original : null));
            made.add(proposal);
            original = translation ? original : proposal.id();
        }
        return made;
    }

    private int revision(ItemId item, Locale language, int version) {
        return items.translation(item, language)
                .filter(standing -> standing.version().version() == version)
                .map(TranslationStanding::revision)
                .orElse(0);
    }

    private static ItemText textOf(PackArrival.Item item, Locale language) {
        ItemText text = item.texts().get(language);
        if (text == null) {
            throw new IllegalArgumentException("The pack says nothing in " + language);
        }
        return text;
    }
}
