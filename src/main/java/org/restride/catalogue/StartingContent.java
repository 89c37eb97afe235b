package org.restride.catalogue;

import org.restride.people.ClinicCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each new clinic the content that comes with the product, in the transaction that creates it. */
@Component
class StartingContent {

    private final ContentPacks packs;

    StartingContent(ContentPacks packs) {
        this.packs = packs;
    }

    @EventListener
    void on(ClinicCreated created) {
        packs.loadShipped();
    }
}
