package org.restride.messages.reminders;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForProgram;
import org.restride.base.ForStaff;
import org.restride.people.ClinicSecrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Browsers of those who work at the clinic that take notices, and notices to them. A notice says that there is something, never what. */
@Service
@Transactional
public class StaffPush {

    /** More browsers than that nobody works with; the oldest goes. */
    private static final int MOST_BROWSERS = 10;

    /** A notice that comes later would call somebody to what is over. */
    private static final Duration LASTS = Duration.ofHours(2);

    private static final String PURPOSE = "staff-push-subscription";

    private final ClinicSql db;
    private final ClinicSecrets secrets;
    private final ClinicKeys keys;
    private final PushHosts hosts;
    private final PushDoor door;
    private final CurrentActor actors;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffPush(
            ClinicSql db,
            ClinicSecrets secrets,
            ClinicKeys keys,
            PushHosts hosts,
            PushDoor door,
            CurrentActor actors,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.keys = keys;
        this.hosts = hosts;
        this.door = door;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a notice. */
    public enum Result {
        TAKEN,
        /** The browser takes none any more. */
        GONE,
        LATER,
        HOPELESS
    }

    private record Ready(PushAddress to, ClinicKeys.Push from) {}

    /** By which key the clinic's notices are known to push services; a point of P-256 in Base64 for addresses. */
    @ForStaff
    public String key() {
        return keys.pushKey();
    }

    /** Whether the browser with this address takes notices for the acting person. */
    @ForStaff
    @Transactional(readOnly = true)
    public boolean isOn(String endpoint) {
        return devices(actors.get().account()).contains(device(endpoint));
    }

    /**
     * Sends notices to this browser from now on.
     *
     * @param p256dh and {@code auth}: the browser's keys in Base64 for addresses
     * @throws DomainError.Invalid if it is no address of a push service on the list
     */
    @ForStaff
    public void subscribe(String endpoint, String p256dh, String auth) {
        PushAddress address = PushAddress.of(endpoint, p256dh, auth);
        if (!hosts.allows(address.endpoint())) {
            throw new DomainError.Invalid(Map.of("endpoint", "reminders.invalid.host"));
        }
        AccountId account = actors.get().account();
        db.sql("""
                insert into reminders.staff_subscription (clinic_id, account_id, device_id, sealed, made_at)
                values (:clinic, :account, :device, :sealed, :now)
                on conflict (clinic_id, account_id, device_id) do update set sealed = excluded.sealed, made_at = excluded.made_at
                """)
                .param("account", account.value())
                .param("device", device(endpoint))
                .param("sealed", secrets.seal(PURPOSE, address.text()))
                .param("now", Columns.utc(clock.instant()))
                .update();
        db.sql("""
                delete from reminders.staff_subscription where clinic_id = :clinic and account_id = :account and device_id not in (
                    select device_id from reminders.staff_subscription where clinic_id = :clinic and account_id = :account
                    order by made_at desc, device_id limit :most)
                """)
                .param("account", account.value())
                .param("most", MOST_BROWSERS)
                .update();
        events.publishEvent(Audited.changed("staff", account.value(), null, "push-on"));
    }

    @ForStaff
    public void unsubscribe(String endpoint) {
        AccountId account = actors.get().account();
        if (remove(account, device(endpoint))) {
            events.publishEvent(Audited.changed("staff", account.value(), null, "push-off"));
        }
    }

    /** The browsers of a person. */
    @ForProgram
    @Transactional(readOnly = true)
    public List<UUID> browsers(AccountId account) {
        return devices(account);
    }

    /**
     * Sends a notice now. Never to be called while a transaction is open: a push service takes its time.
     *
     * @param title and {@code body}: nothing that whoever else sees the screen may not read
     * @param page of the portal that opens, with a slash in front
     */
    @ForProgram
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Result send(AccountId account, UUID browser, String title, String body, String page) {
        Optional<Ready> ready =
                transactions.execute(status -> find(account, browser).map(to -> new Ready(to, keys.push())));
        if (ready == null || ready.isEmpty()) {
            return Result.GONE;
        }
        byte[] notice = JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("body", body)
                .put("to", page)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return switch (door.send(ready.get().to(), ready.get().from(), notice, LASTS, PushDoor.Urgency.HIGH)) {
            case Delivery.Taken _ -> Result.TAKEN;
            case Delivery.NoSuchAddress _ -> {
                transactions.executeWithoutResult(status -> remove(account, browser));
                yield Result.GONE;
            }
            case Delivery.Later _ -> Result.LATER;
            case Delivery.Hopeless _ -> Result.HOPELESS;
        };
    }

    private boolean remove(AccountId account, UUID device) {
        return db.sql("""
                delete from reminders.staff_subscription
                where clinic_id = :clinic and account_id = :account and device_id = :device
                """)
                        .param("account", account.value())
                        .param("device", device)
                        .update()
                == 1;
    }

    private List<UUID> devices(AccountId account) {
        return db.sql("""
                select device_id from reminders.staff_subscription where clinic_id = :clinic and account_id = :account
                order by made_at, device_id
                """).param("account", account.value()).query(UUID.class).list();
    }

    private Optional<PushAddress> find(AccountId account, UUID device) {
        return db.sql("""
                select sealed from reminders.staff_subscription
                where clinic_id = :clinic and account_id = :account and device_id = :device
                """)
                .param("account", account.value())
                .param("device", device)
                .query(String.class)
                .optional()
                .map(text -> PushAddress.ofText(secrets.open(PURPOSE, text)));
    }

    /** A browser has one address, which nobody else has. */
    private static UUID device(String endpoint) {
        return UUID.nameUUIDFromBytes(endpoint.getBytes(StandardCharsets.UTF_8));
    }
}
