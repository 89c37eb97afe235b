package org.restride.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.restride.base.ForEditors;
import org.restride.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of claims that disagree. Nothing is averaged: an editor settles it, with a reason, and may settle it anew. */
@Service
@Transactional
public class Contradictions {

    private static final String SUBJECT = "contradiction";
    private static final int LONGEST = 400;

    private final ContradictionRows rows;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Contradictions(
            ContradictionRows rows, CurrentActor actors, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.rows = rows;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of the clinic: open ones first, then by number. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<Contradiction> all() {
        return rows.all();
    }

    /** Those in which one of the sides is said by the item. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<Contradiction> about(ItemKey item) {
        return rows.about(item);
    }

    @ForContentStaff
    @Transactional(readOnly = true)
    public Optional<Contradiction> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Notes that two claims disagree; it is open until somebody settles it.
     *
     * @throws DomainError.Invalid that names each field
     */
    @ForEditors
    public UUID note(NoteContradiction command) {
        command.require(LONGEST);
        UUID id = ids.next();
        rows.insert(id, command);
        events.publishEvent(Audited.created(SUBJECT, id, null));
        return id;
    }

    /**
     * Settles it, or settles it anew; what was decided before is kept.
     *
     * @param language in which decision and reason are written, as a code
     * @throws DomainError.Invalid if a text is missing or longer than 400 characters
     */
    @ForEditors
    public void settle(UUID id, String language, String decision, String reason) {
        if (rows.find(id).isEmpty()) {
            throw new DomainError.NotFound("catalogue.error.no-such-contradiction");
        }
        new FieldProblems()
                .text("decision", decision, LONGEST)
                .text("reason", reason, LONGEST)
                .require();
        rows.settle(
                id,
                Map.of(language, decision.strip()),
                Map.of(language, reason.strip()),
                actors.get().account(),
                clock.instant());
        events.publishEvent(Audited.changed(SUBJECT, id, null, "settled"));
    }
}
