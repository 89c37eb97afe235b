package org.restride.catalogue;

import java.util.Set;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.stereotype.Component;

/** The demo clinic's clinician stands behind all of the shipped content. */
@Component
class DemoContent implements DemoData {

    private static final int FIRST = 10;

    private final Publishing publishing;
    private final CurrentActor actors;

    DemoContent(Publishing publishing, CurrentActor actors) {
        this.publishing = publishing;
        this.actors = actors;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        Actor clinician = new Actor(people.clinician(), clinic, Set.of(Role.CLINICIAN), null);
        actors.as(clinician, publishing::acceptAll);
    }
}
