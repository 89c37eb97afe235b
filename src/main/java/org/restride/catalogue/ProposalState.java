package org.restride.catalogue;

import java.time.Instant;
import org.restride.base.AccountId;

/** Where a text stands on its way to publication. */
public sealed interface ProposalState {

    /** Its author writes on. */
    record Draft() implements ProposalState {}

    /** It waits for a second person; nobody changes it meanwhile. */
    record InReview(Instant since) implements ProposalState {}

    /** The second person wants something changed; its author writes on. */
    record SentBack(AccountId by, String note) implements ProposalState {}

    /** Whether its author can write on. */
    default boolean open() {
        return !(this instanceof InReview);
    }
}
