package org.restride.plans.proposals;

import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForAdministrators;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.Thresholds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the rules of progression, as the clinic wants them. */
@Service
@Transactional
public class ProgressionSettings {

    private final StoredRules rules;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;

    ProgressionSettings(StoredRules rules, CurrentActor actors, ApplicationEventPublisher events) {
        this.rules = rules;
        this.actors = actors;
        this.events = events;
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public ProgressionRules current() {
        return rules.current();
    }

    /**
     * Makes a new version of the rules; what was proposed before keeps its own.
     *
     * @param seen the version on the screen
     * @throws org.restride.base.DomainError.Conflict if somebody else changed the rules since
     */
    @ForAdministrators
    public void choose(Thresholds numbers, int seen) {
        rules.choose(numbers, seen);
        events.publishEvent(Audited.changed(
                "clinic", actors.get().clinic().value(), null, "progression-rules", "version-" + (seen + 1)));
    }
}
