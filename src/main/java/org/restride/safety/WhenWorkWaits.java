package org.restride.safety;

import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.messages.ConversationAnswered;
import org.restride.messages.MessageReceived;
import org.restride.people.ConsentChanged;
import org.restride.plans.assessment.AssessmentKept;
import org.restride.plans.proposals.ProposalsChanged;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks at a patient whenever something begins or ends to wait for a clinician's hand. */
@Component
class WhenWorkWaits {

    private final Watching watching;
    private final CurrentActor actors;

    WhenWorkWaits(Watching watching, CurrentActor actors) {
        this.watching = watching;
        this.actors = actors;
    }

    @Async
    @TransactionalEventListener
    void on(MessageReceived received) {
        look(received.clinic(), received.patient());
    }

    @Async
    @TransactionalEventListener
    void on(ConversationAnswered answered) {
        look(answered.clinic(), answered.patient());
    }

    @Async
    @TransactionalEventListener
    void on(ProposalsChanged changed) {
        look(changed.clinic(), changed.patient());
    }

    @Async
    @TransactionalEventListener
    void on(AssessmentKept kept) {
        look(kept.clinic(), kept.patient());
    }

    @Async
    @TransactionalEventListener
    void on(ConsentChanged changed) {
        look(changed.clinic(), changed.patient());
    }

    private void look(ClinicId clinic, PatientId patient) {
        actors.asSystem(clinic, () -> watching.look(patient));
    }
}
