package org.restride.safety;

import java.time.Clock;
import org.restride.base.CurrentActor;
import org.restride.base.PublicAddress;
import org.restride.base.Texts;
import org.restride.messages.reminders.StaffPush;
import org.restride.people.Clinics;
import org.restride.people.Letters;
import org.restride.people.MailAddresses;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of its own, which tells by the test's own mail server and push service whom the ladders say. */
public final class EscalatingNode {

    private final EscalationRound round;

    public EscalatingNode(ApplicationContext context, Letters letters, StaffPush push) {
        EscalationPost post = new EscalationPost(
                context.getBean(StoredNotices.class),
                context.getBean(EscalationChoices.class),
                context.getBean(MailAddresses.class),
                context.getBean(Clinics.class),
                letters,
                push,
                context.getBean(Texts.class),
                context.getBean(PublicAddress.class),
                context.getBean(TransactionTemplate.class),
                context.getBean(Clock.class));
        round = new EscalationRound(
                context.getBean(StoredEscalations.class),
                context.getBean(StoredNotices.class),
                context.getBean(Escalating.class),
                post,
                context.getBean(CurrentActor.class),
                context.getBean(Clock.class));
    }

    public void run() {
        round.run();
    }
}
