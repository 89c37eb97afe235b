package org.restride.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.ForEditors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which clinicians accept what came with a pack, and editors say that what is published is still true. */
@Service
@Transactional
public class Publishing {

    private static final String SUBJECT = "item";

    private final Items items;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(Items items, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.items = items;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** A clinician stands behind an item that came with a pack; it can be prescribed from now on. */
    @ForClinicians
    public void accept(ItemKey key) {
        require(key);
        acceptWhere(key);
    }

    /** Accepts every item of the clinic that nobody has accepted; says how many. */
    @ForClinicians
    public int acceptAll() {
        return acceptWhere(null);
    }

    /**
     * An editor has looked at an item again and found it true.
     *
     * @param months after which somebody must look again, 1 to 24
     * @throws DomainError.Invalid if it is sooner or later than that
     */
    @ForEditors
    public void stillTrue(ItemKey key, int months) {
        if (months < 1 || months > ReviewInterval.MOST_MONTHS) {
            throw new DomainError.Invalid(Map.of("months", "catalogue.error.review-months"));
        }
        ItemStanding standing = require(key);
        items.setReviewDue(standing.id(), ReviewInterval.in(months, clock));
        events.publishEvent(Audited.changed(SUBJECT, standing.id().value(), null, "review-due"));
    }

    private int acceptWhere(@Nullable ItemKey key) {
        List<UUID> accepted = items.accept(key, actors.get().account(), clock.instant());
        accepted.forEach(id -> events.publishEvent(Audited.changed(SUBJECT, id, null, "accepted")));
        return accepted.size();
    }

    private ItemStanding require(ItemKey key) {
        return items.standing(key).orElseThrow(() -> new DomainError.NotFound("catalogue.error.no-such-item"));
    }
}
