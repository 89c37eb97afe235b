package org.restride.messages.reminders;

import java.time.Clock;
import java.util.List;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.PublicAddress;
import org.restride.people.ClinicSecrets;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The browser of somebody who works at a clinic, with a push service of the test's own that keeps what it is given. */
public final class StaffBrowser implements AutoCloseable {

    private final PushReceiver service = new PushReceiver();
    private final PushReader reader;
    private final StaffPush push;
    private final TestClinics clinics;
    private final TransactionTemplate transactions;
    private final Actor owner;

    /** Takes notices for that person from now on. */
    public StaffBrowser(ApplicationContext context, Actor owner) {
        this.owner = owner;
        clinics = context.getBean(TestClinics.class);
        transactions = context.getBean(TransactionTemplate.class);
        Clock clock = context.getBean(Clock.class);
        PushHosts hosts = new PushHosts(service.origin());
        push = new StaffPush(
                context.getBean(ClinicSql.class),
                context.getBean(ClinicSecrets.class),
                context.getBean(ClinicKeys.class),
                hosts,
                new PushDoor(hosts, clock, context.getBean(PublicAddress.class), "mailto:operator@clinic.test"),
                context.getBean(CurrentActor.class),
                transactions,
                context,
                clock);
        try {
            reader = PushReader.create();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
        asOwner(() -> push.subscribe(endpoint(), reader.p256dh(), reader.auth()));
    }

    /** The portal's own, but that it reaches this browser's service. */
    public StaffPush push() {
        return push;
    }

    /** Whether its owner is told here, as the own account shows it. */
    public boolean isOn() {
        boolean[] on = new boolean[1];
        asOwner(() -> on[0] = push.isOn(endpoint()));
        return on[0];
    }

    /** From now on the service answers so, by an HTTP status. */
    public void answerWith(int status) {
        service.answerWith(status);
    }

    /** What came, as the browser reads it. */
    public List<String> read() {
        return service.received().stream().map(each -> open(each.body())).toList();
    }

    /** How pressing the last one was to the service. */
    public String urgency() {
        return service.received().getLast().field("Urgency");
    }

    @Override
    public void close() {
        service.close();
    }

    private String endpoint() {
        return service.origin() + "/push/browser";
    }

    private String open(byte[] body) {
        try {
            return reader.read(body);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void asOwner(Runnable work) {
        clinics.as(owner, () -> transactions.executeWithoutResult(status -> work.run()));
    }
}
