package org.restride.catalogue;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.restride.base.Ids;
import org.restride.base.Role;
import org.restride.people.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of the second pair of eyes: nothing is published that nobody but its author has read. The reviewer is another editor; in a
 * clinic that has exactly one editor, a clinician.
 */
@Service
@Transactional
public class Reviewing {

    static final String SUBJECT = "proposal";

    private static final int LONGEST_NOTE = 1000;

    private final Items items;
    private final Proposals proposals;
    private final Arrivals arrivals;
    private final Publication publication;
    private final Staff staff;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Reviewing(
            Items items,
            Proposals proposals,
            Arrivals arrivals,
            Publication publication,
            Staff staff,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.arrivals = arrivals;
        this.publication = publication;
        this.staff = staff;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What waits for this person's eyes, the longest first; nothing if others review here. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<ProposalSummary> waiting() {
        return mayReview() ? proposals.waitingFor(actors.get().account()) : List.of();
    }

    /** Whether anything waits for this person's eyes. One statement while nothing does. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public boolean somethingWaits() {
        return proposals.anyWaitingFor(actors.get().account()) && mayReview();
    }

    /** What is in review of an item, in any language. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<ProposalSummary> waiting(ItemId item) {
        return proposals.waitingOf(item);
    }

    /** A text that is in review, for its author and for those who may review it. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public Optional<Proposal> find(ProposalId id) {
        return proposals
                .find(id)
                .filter(proposal -> !proposal.state().open())
                .filter(proposal -> proposal.writtenBy(actors.get().account()) || mayReview());
    }

    /** Whether this person reviews what others write. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public boolean mayReview() {
        Actor actor = actors.get();
        return actor.is(Role.EDITOR)
                || (actor.is(Role.CLINICIAN) && staff.editors().size() == 1);
    }

    /**
     * Publishes a text in the words that the reviewer has read; says under which key the item is found.
     *
     * @param edition the one that the reviewer has read
     * @throws DomainError.Forbidden if this person may not review it
     * @throws DomainError.Conflict if it is no longer in review, is not the text that was read, another version was published meanwhile,
     *     or what it translates is not published yet
     */
    @ForContentStaff
    public ItemKey approve(ProposalId id, int edition) {
        Proposal proposal = lock(id, edition);
        requireOriginalPublished(proposal);
        ItemKey key;
        if (proposal.newItem()) {
            key = publishFirst(proposal);
        } else {
            key = Objects.requireNonNull(proposal.key());
            publishNext(proposal);
        }
        proposals.remove(id);
        return key;
    }

    /**
     * Gives a text back to its author.
     *
     * @param edition the one that the reviewer has read
     * @param note what should change, 1 to 1000 characters
     * @throws DomainError.Forbidden if this person may not review it
     */
    @ForContentStaff
    public void sendBack(ProposalId id, int edition, String note) {
        lock(id, edition);
        String said = note.strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE) {
            throw new DomainError.Invalid(Map.of("note", "catalogue.error.review-note"));
        }
        proposals.sendBack(id, actors.get().account(), said, clock.instant());
        events.publishEvent(Audited.changed(SUBJECT, id.value(), null, "sent back"));
    }

    private void publishNext(Proposal proposal) {
        ItemId item = Objects.requireNonNull(proposal.item());
        int version = proposal.translation() ? proposal.basedOn() : proposal.basedOn() + 1;
        if (proposal.translation()) {
            requireNewestTranslation(items, proposal);
        } else if (!items.advance(item, proposal.basedOn(), ReviewInterval.usual(clock))) {
            throw new DomainError.Conflict(
                    recalled(proposal) ? "catalogue.error.recalled" : "catalogue.error.published-meanwhile");
        }
        publish(new ItemVersionId(item, version), proposal);
    }

    /** Translations that came together with the text can be read by the second person from now on. */
    private void publish(ItemVersionId version, Proposal proposal) {
        publication.publish(version, proposal.language(), !proposal.translation(), proposal.text(), entry(proposal));
        if (proposal.arrival() != null) {
            arrivals.release(proposal.id(), version, proposal.text());
        }
    }

    private boolean recalled(Proposal proposal) {
        return items.standing(Objects.requireNonNull(proposal.key()))
                .filter(standing -> standing.review() == ReviewState.RETIRED)
                .isPresent();
    }

    private ItemKey publishFirst(Proposal proposal) {
        ItemKey given = proposal.key();
        ItemKey key = given == null ? freeKey(proposal.text().title()) : given;
        if (given != null && items.standing(given).isPresent()) {
            throw new DomainError.Conflict("catalogue.error.published-meanwhile");
        }
        ItemId item = new ItemId(ids.next());
        items.insert(List.of(new MapSqlParameterSource()
                .addValue("id", item.value())
                .addValue("key", key.value())
                .addValue("kind", proposal.kind().code())
                .addValue("language", proposal.language().getLanguage())
                .addValue("origin", given == null ? "clinic" : "pack")
                .addValue("due", ReviewInterval.usual(clock))
                .addValue("now", Columns.utc(clock.instant()))));
        if (given != null) {
            proposals.attach(key, item);
        }
        publish(new ItemVersionId(item, 1), proposal);
        return key;
    }

    private Publication.Entry entry(Proposal proposal) {
        return new Publication.Entry(
                proposal.whatChanged(),
                proposal.whyHard(),
                Objects.requireNonNull(proposal.author()),
                actors.get().account());
    }

    private Proposal lock(ProposalId id, int edition) {
        Proposal proposal =
                proposals.lock(id).orElseThrow(() -> new DomainError.NotFound("catalogue.error.no-such-proposal"));
        if (proposal.writtenBy(actors.get().account()) || !mayReview()) {
            throw new DomainError.Forbidden("catalogue.error.another-reviewer");
        }
        if (proposal.state().open() || proposal.edition() != edition) {
            throw new DomainError.Conflict("catalogue.error.changed-since-read");
        }
        return proposal;
    }

    /** A translation that came together with its original is of words that nobody may have agreed to yet. */
    static void requireOriginalPublished(Proposal proposal) {
        if (proposal.arrival() != null && proposal.arrival().original() != null) {
            throw new DomainError.Conflict("catalogue.error.publish-original-first");
        }
    }

    /** Two who translate at once don't overwrite each other. */
    static void requireNewestTranslation(Items items, Proposal proposal) {
        Optional<TranslationStanding> newest =
                items.translation(Objects.requireNonNull(proposal.item()), proposal.language());
        int version = newest.map(standing -> standing.version().version()).orElse(0);
        int revision = newest.map(TranslationStanding::revision).orElse(0);
        if (version > proposal.basedOn()
                || (version == proposal.basedOn() ? revision : 0) != proposal.basedOnRevision()) {
            throw new DomainError.Conflict("catalogue.error.published-meanwhile");
        }
    }

    private ItemKey freeKey(String title) {
        ItemKey plain = ItemKey.fromTitle(title);
        Set<String> taken = new HashSet<>(items.keysLike(plain));
        if (!taken.contains(plain.value())) {
            return plain;
        }
        int number = 2;
        while (taken.contains(plain.value() + "-" + number)) {
            number++;
        }
        return new ItemKey(plain.value() + "-" + number);
    }
}
