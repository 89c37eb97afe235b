package org.restride.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEditors;
import org.restride.base.Ids;
import org.restride.people.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which editors write. What they write is their own until somebody else has read it: see {@link Reviewing}. */
@Service
@Transactional
public class Editing {

    private static final int LONGEST_WHAT = 300;

    private final Items items;
    private final Proposals proposals;
    private final Staff staff;
    private final MediaRows media;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Editing(
            Items items,
            Proposals proposals,
            Staff staff,
            MediaRows media,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.proposals = proposals;
        this.staff = staff;
        this.media = media;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person's own texts that are on their way, and those that came with a pack and nobody has taken up; the newest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ProposalSummary> writable() {
        return proposals.writable(me());
    }

    /** One of those. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Proposal> find(ProposalId id) {
        return proposals.find(id).filter(this::mayWrite);
    }

    /** What those have left who no longer write here: drafts and what was sent back, the longest untouched first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ProposalSummary> left() {
        return proposals.openOfOthersThan(staff.editors());
    }

    /**
     * Goes on with what somebody has left who no longer writes here.
     *
     * @throws DomainError.Conflict if its author still writes here, it is in review, or this person is writing for the same item already
     */
    @ForEditors
    public void takeOver(ProposalId id) {
        Proposal proposal = proposals.lock(id).orElseThrow(Editing::noProposal);
        AccountId author = proposal.author();
        if (author == null || !proposal.state().open() || staff.editors().contains(author)) {
            throw new DomainError.Conflict("catalogue.error.not-left");
        }
        ItemKey item = proposal.key();
        if (!proposal.newItem()
                && item != null
                && proposals.ofAuthor(item, proposal.language(), me()).isPresent()) {
            throw new DomainError.Conflict("catalogue.error.own-text-first");
        }
        proposals.takeOver(id, me(), clock.instant());
        told(proposal, "taken over");
    }

    /** What the person is writing for an item in a language, if anything. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Proposal> find(ItemKey item, Locale language) {
        return proposals.ofAuthor(item, language, me());
    }

    /**
     * Begins a text, or goes on with the one that the person has begun already for the same item and language.
     *
     * @throws DomainError.Conflict if that one is in review
     */
    @ForEditors
    public ProposalId begin(BeginProposal begin) {
        return switch (begin) {
            case BeginProposal.NewItem item ->
                insert(null, item.text().body().kind(), item.language(), 0, 0, false, item.text());
            case BeginProposal.Change change -> {
                ItemStanding standing = standing(change.item());
                yield goOn(standing, standing.language(), change.basedOn(), 0, change.text());
            }
            case BeginProposal.Translation translation -> {
                ItemStanding standing = standing(translation.item());
                if (translation.language().equals(standing.language())) {
                    throw new DomainError.Invalid("catalogue.error.own-language");
                }
                yield goOn(
                        standing,
                        translation.language(),
                        translation.basedOn(),
                        translation.revision(),
                        translation.text());
            }
        };
    }

    /**
     * Keeps what is written, right or not.
     *
     * @throws DomainError.Conflict if it is in review
     */
    @ForEditors
    public void save(SaveProposal save) {
        requireKind(save.text(), lockOpen(save.proposal()).kind());
        proposals.save(save, me(), clock.instant());
    }

    /**
     * Hands the text to somebody else, who publishes it or sends it back.
     *
     * @throws DomainError.Conflict if somebody published another version meanwhile, or what it translates is not published yet
     * @throws DomainError.Invalid if the text lacks something, or is too hard to read without a reason
     */
    @ForEditors
    public void send(SendForReview send) {
        Proposal proposal = lockOpen(send.proposal());
        Reviewing.requireOriginalPublished(proposal);
        ItemText text = proposal.translation() ? translated(proposal) : proposal.text();
        ItemChecks.require(text);
        media.requireThere(text.illustrations());
        boolean first = proposal.translation() ? proposal.basedOnRevision() == 0 : proposal.newItem();
        if (send.whatChanged().length() > LONGEST_WHAT
                || (!first && send.whatChanged().isBlank())) {
            throw new DomainError.Invalid(Map.of("whatChanged", "catalogue.error.what-changed"));
        }
        String whyHard = ItemChecks.requireReadable(text, proposal.language(), send.whyHard());
        requireNewest(proposal);
        proposals.send(send, text, me(), whyHard, clock.instant());
        told(proposal, "sent for review");
    }

    /** Takes a text back from review, to write on. */
    @ForEditors
    public void withdraw(ProposalId id) {
        Proposal proposal = lock(id);
        if (proposal.state().open()) {
            throw new DomainError.Conflict("catalogue.error.not-in-review");
        }
        proposals.withdraw(id, clock.instant());
        told(proposal, "withdrawn");
    }

    /** Throws a text away that is not in review. */
    @ForEditors
    public void discard(ProposalId id) {
        Proposal proposal = lockOpen(id);
        proposals.remove(id);
        events.publishEvent(new Audited(
                Audited.Deed.REMOVED, Reviewing.SUBJECT, proposal.id().value(), null, List.of(), null));
    }

    private ProposalId goOn(ItemStanding standing, Locale language, int basedOn, int revision, ItemText text) {
        requireKind(text, standing.kind());
        Optional<Proposal> mine = proposals.ofAuthor(standing.key(), language, me());
        if (mine.isPresent()) {
            save(new SaveProposal(mine.get().id(), basedOn, revision, text));
            return mine.get().id();
        }
        boolean translation = !language.equals(standing.language());
        return insert(standing, standing.kind(), language, basedOn, revision, translation, text);
    }

    private ProposalId insert(
            @Nullable ItemStanding standing,
            ItemKind kind,
            Locale language,
            int basedOn,
            int revision,
            boolean translation,
            ItemText text) {
        Proposal proposal = new Proposal(
                new ProposalId(ids.next()),
                standing == null ? null : standing.id(),
                standing == null ? null : standing.key(),
                kind,
                language,
                translation,
                basedOn,
                revision,
                new ProposalState.Draft(),
                text,
                me(),
                "",
                null,
                1,
                clock.instant(),
                null);
        proposals.insert(proposal);
        events.publishEvent(Audited.created(Reviewing.SUBJECT, proposal.id().value(), null));
        return proposal.id();
    }

    private ItemText translated(Proposal proposal) {
        if (proposal.item() == null) {
            throw new DomainError.Conflict("catalogue.error.publish-original-first");
        }
        ItemVersionId version = new ItemVersionId(proposal.item(), proposal.basedOn());
        ItemText original = items.original(version).orElseThrow(Editing::unknown);
        return Translating.inWordsOf(original, proposal.text());
    }

    private void requireNewest(Proposal proposal) {
        if (proposal.newItem()) {
            return;
        }
        ItemStanding standing = standing(Objects.requireNonNull(proposal.key()));
        if (standing.review() == ReviewState.RETIRED) {
            throw new DomainError.Conflict("catalogue.error.recalled");
        }
        if (proposal.translation()) {
            Reviewing.requireNewestTranslation(items, proposal);
        } else if (standing.version() != proposal.basedOn()) {
            throw new DomainError.Conflict("catalogue.error.published-meanwhile");
        }
    }

    private Proposal lockOpen(ProposalId id) {
        Proposal proposal = lock(id);
        if (!proposal.state().open()) {
            throw new DomainError.Conflict("catalogue.error.in-review");
        }
        return proposal;
    }

    private Proposal lock(ProposalId id) {
        return proposals.lock(id).filter(this::mayWrite).orElseThrow(Editing::noProposal);
    }

    private static DomainError noProposal() {
        return new DomainError.NotFound("catalogue.error.no-such-proposal");
    }

    private boolean mayWrite(Proposal proposal) {
        return proposal.author() == null || proposal.writtenBy(me());
    }

    private void told(Proposal proposal, String what) {
        events.publishEvent(Audited.changed(Reviewing.SUBJECT, proposal.id().value(), null, what));
    }

    private AccountId me() {
        return actors.get().account();
    }

    private ItemStanding standing(ItemKey key) {
        return items.standing(key).orElseThrow(Editing::unknown);
    }

    private static void requireKind(ItemText text, ItemKind kind) {
        if (text.body().kind() != kind) {
            throw new DomainError.Invalid("catalogue.error.kind");
        }
    }

    private static DomainError unknown() {
        return new DomainError.NotFound("catalogue.error.no-such-item");
    }
}
