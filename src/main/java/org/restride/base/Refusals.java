package org.restride.base;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes in the audit whom the {@link Access} gate has refused what. In a transaction of its own, for that of the refused work is
 * rolled back, and after it, see {@link Afterwards}.
 * What is let through never comes here.
 */
@Component
class Refusals {

    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Afterwards afterwards;
    private final TransactionTemplate transactions;

    Refusals(
            CurrentActor actors,
            ApplicationEventPublisher events,
            Afterwards afterwards,
            PlatformTransactionManager manager) {
        this.actors = actors;
        this.events = events;
        this.afterwards = afterwards;
        this.transactions = new TransactionTemplate(manager);
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> denied) {
        if (denied.getObject() instanceof MethodInvocation call) {
            String service = call.getMethod().getDeclaringClass().getSimpleName();
            note(service + "." + call.getMethod().getName(), patient(call).orElse(null));
        }
    }

    /**
     * @param what was called or is missing, by its name
     * @param patient whose record it was about; null if it was nobody's
     */
    void note(String what, @Nullable PatientId patient) {
        actors.find().filter(actor -> !actor.isSystem()).ifPresent(actor -> {
            Audited refusal = refusal(actor, what, patient);
            afterwards.run(() -> actors.as(actor, () -> write(refusal)));
        });
    }

    private boolean write(Audited refusal) {
        transactions.executeWithoutResult(status -> events.publishEvent(refusal));
        return true;
    }

    /** A patient's own try stands in their own record: nobody else's is open to them, not even to write into. */
    private static Audited refusal(Actor actor, String what, @Nullable PatientId patient) {
        String subject = patient == null ? "portal" : "patient";
        UUID id = patient == null ? null : patient.value();
        PatientId record = actor.ownPatient().orElse(patient);
        return new Audited(Audited.Deed.REFUSED, subject, id, record, List.of(what), null);
    }

    private static Optional<PatientId> patient(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(PatientId.class::isInstance)
                .map(PatientId.class::cast)
                .findFirst();
    }
}
