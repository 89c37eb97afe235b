package org.restride.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.people.Consents;
import org.restride.people.Consents.Standing;
import org.springframework.stereotype.Component;

/**
 * Asks a patient again whose consent no longer holds: once a session when its words have changed, and before the plan when they took it
 * back. Emergency, questions of safety and everything about their own data stay open.
 */
@Component
class ConsentGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** What waits while somebody has taken their consent back. */
    private static final Set<String> OF_PLAN = Set.of(
            "", "today", "session", "report", "morning", "runs", "run", "plan", "progress", "learn", "assessment");

    /** Where nobody who has just signed in is stopped on the way to something of theirs. */
    private static final Set<String> FIRST = Set.of("", "today", "plan", "progress", "learn");

    private static final String KNOWN = ConsentGate.class.getName();

    private final transient Consents consents;
    private final transient CurrentActor actors;

    ConsentGate(Consents consents, CurrentActor actors) {
        this.consents = consents;
        this.actors = actors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (isPatient()) {
                init.getUI().addBeforeEnterListener(this::ask);
            }
        });
    }

    private void ask(BeforeEnterEvent event) {
        String first = event.getLocation().getFirstSegment();
        if (!OF_PLAN.contains(first) || !isPatient()) {
            return;
        }
        Standing standing = standing(VaadinSession.getCurrent());
        if (standing == Standing.WITHDRAWN || (standing == Standing.OUTDATED && FIRST.contains(first))) {
            event.forwardTo(ConsentView.class);
        }
    }

    private boolean isPatient() {
        return actors.find().filter(actor -> actor.is(Role.PATIENT)).isPresent();
    }

    /** Asked once a session, and again after {@link #forget}. */
    private Standing standing(VaadinSession session) {
        if (session.getAttribute(KNOWN) instanceof Standing known) {
            return known;
        }
        Standing standing = consents.standing();
        session.setAttribute(KNOWN, standing);
        return standing;
    }

    /** What was agreed or taken back in this session counts at once. */
    static void forget() {
        VaadinSession.getCurrent().setAttribute(KNOWN, null);
    }

    /** Not now: asks again after the next sign-in. */
    static void later() {
        VaadinSession.getCurrent().setAttribute(KNOWN, Standing.GIVEN);
    }
}
