package org.restride.people;

import java.util.function.Supplier;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works in one clinic before anybody is signed in there: in a transaction of its own, behind that clinic's walls. */
@Component
class InClinic {

    private final CurrentActor actors;
    private final TransactionTemplate transactions;

    InClinic(CurrentActor actors, PlatformTransactionManager manager) {
        this.actors = actors;
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T asProgram(ClinicId clinic, Supplier<T> work) {
        return as(Actor.system(clinic), work);
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return actors.as(actor, () -> transactions.execute(status -> work.get()));
    }
}
