package org.restride.catalogue;

import java.util.UUID;

/** A text that is written and not published yet. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
