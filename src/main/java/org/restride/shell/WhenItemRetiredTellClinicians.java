package org.restride.shell;

import org.restride.catalogue.ItemRetired;
import org.restride.safety.WorklistUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A recall shows on the worklists that are open, without anybody opening them anew. */
@Component
class WhenItemRetiredTellClinicians {

    private final WorklistUpdates updates;

    WhenItemRetiredTellClinicians(WorklistUpdates updates) {
        this.updates = updates;
    }

    @EventListener
    void on(ItemRetired event) {
        updates.announceNotice();
    }
}
