package org.restride.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.restride.base.ForEditors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk at which editors take items out of use. What is recalled never comes back: who wants it again publishes a new item. Plans keep
 * what they say; clinicians are warned, and offered what may stand in its place.
 */
@Service
@Transactional
public class Recalling {

    private static final String SUBJECT = "item";
    private static final int LONGEST_REASON = 500;

    private final Items items;
    private final Recalls recalls;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recalling(Items items, Recalls recalls, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.recalls = recalls;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws DomainError.NotFound if there is no such item
     * @throws DomainError.Conflict if somebody has recalled it already
     * @throws DomainError.Invalid if the reason is missing or too long, or the replacement is of another kind or can't be prescribed
     */
    @ForEditors
    public void recall(RecallItem command) {
        ItemStanding standing = require(command.item());
        String reason = command.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new DomainError.Invalid(Map.of("reason", "catalogue.error.recall-reason"));
        }
        ItemId replacement = command.replacement() == null ? null : fitting(standing, command.replacement());
        if (!recalls.retire(standing.id(), actors.get().account(), clock.instant(), reason, replacement)) {
            throw new DomainError.Conflict("catalogue.error.recalled-already");
        }
        if (replacement != null) {
            recalls.follow(standing.id(), replacement);
        }
        account(standing, reason, "recalled");
        events.publishEvent(new ItemRetired(actors.get().clinic(), standing.id()));
    }

    /**
     * Offers something else, or something at last, in the place of an item that was recalled.
     *
     * @throws DomainError.NotFound if there is no such item
     * @throws DomainError.Conflict if it is still in use
     * @throws DomainError.Invalid if the replacement is of another kind or can't be prescribed
     */
    @ForEditors
    public void propose(ProposeReplacement command) {
        ItemStanding standing = require(command.recalled());
        ItemId replacement = fitting(standing, command.replacement());
        if (!recalls.propose(standing.id(), replacement)) {
            throw new DomainError.Conflict("catalogue.error.still-in-use");
        }
        account(standing, null, "replacement");
    }

    /** Everything that was recalled, the newest first. One statement. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<RecalledItem> all(Locale language) {
        return recalls.all(language);
    }

    /** Those of the items that were recalled, the newest first. At most one statement. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<RecalledItem> of(Collection<ItemId> asked, Locale language) {
        return asked.isEmpty() ? List.of() : recalls.of(asked, language);
    }

    private ItemId fitting(ItemStanding recalled, ItemKey key) {
        return items.standing(key)
                .filter(other -> other.review().usable()
                        && other.kind() == recalled.kind()
                        && !other.id().equals(recalled.id()))
                .map(ItemStanding::id)
                .orElseThrow(() -> new DomainError.Invalid(Map.of("replacement", "catalogue.error.replacement")));
    }

    private ItemStanding require(ItemKey key) {
        return items.standing(key).orElseThrow(() -> new DomainError.NotFound("catalogue.error.no-such-item"));
    }

    private void account(ItemStanding standing, @Nullable String why, String field) {
        events.publishEvent(
                new Audited(Audited.Deed.CHANGED, SUBJECT, standing.id().value(), null, List.of(field), why));
    }
}
