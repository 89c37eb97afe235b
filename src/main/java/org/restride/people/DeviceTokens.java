package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForCareOf;
import org.restride.base.ForEverybody;
import org.restride.base.ForMembers;
import org.restride.base.PatientId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which a patient's device reaches {@code /api/me} without a session; listable and revocable, stored as hashes. */
@Service
public class DeviceTokens {

    /**
     * A device that has a token.
     *
     * @param label browser and system in words
     * @param trusted whether the person said that it is theirs alone
     * @param expiresAt when it has to be signed in again at the latest
     */
    public record Device(
            UUID id, String label, boolean trusted, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}

    /** A token for a device, to be handed to it and to nobody else. */
    public record Issued(UUID device, String token) {

        @Override
        public String toString() {
            return "Issued[" + device + "]";
        }
    }

    private record Known(DeviceHolder holder, Instant until) {}

    /** How long a node remembers whose a token is. That it is still good is found out anew by each transaction. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** The use of a token is noted once in that time: it need not be exact. */
    private static final Duration NOTED_EVERY = Duration.ofDays(1);

    /** How long a trusted device stays signed in, counted from the last time that somebody signed in on it; use doesn't lengthen it. */
    public static final Duration TRUSTED = Duration.ofDays(90);

    /** Long enough for a day's reports on a device that others use too. */
    static final Duration UNTRUSTED = Duration.ofHours(12);

    private static final int MOST_REMEMBERED = 20_000;

    private final StoredDevices devices;
    private final SignedIn signedIn;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeviceTokens(
            StoredDevices devices,
            SignedIn signedIn,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.devices = devices;
        this.signedIn = signedIn;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a trusted device a token, as {@link #issue(RestrideUser, String, boolean)}. */
    @ForEverybody("needs a user, which only signing in gives")
    @Transactional
    public String issue(RestrideUser user, String label) {
        return issue(user, label, true).token();
    }

    /**
     * Gives the device a token for the way in that the user took.
     *
     * @param label browser and system in words, at most 120 characters
     * @param trusted for 90 days, else for 12 hours
     */
    @ForEverybody("needs a user, which only signing in gives")
    @Transactional
    public Issued issue(RestrideUser user, String label, boolean trusted) {
        String token = Tokens.next();
        Instant now = clock.instant();
        Instant until = now.plus(trusted ? TRUSTED : UNTRUSTED);
        UUID device = devices.add(user.membership(), Tokens.hash(token), label, trusted, now, until);
        return new Issued(device, token);
    }

    /**
     * Who holds the token, if it is good. Whoever asks often is answered from memory, so that this alone opens nothing: a transaction
     * that begins for the holder refuses if the token has ended meanwhile.
     */
    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public Optional<DeviceHolder> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        String key = HexFormat.of().formatHex(hash);
        Known remembered = known.get(key);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.holder());
        }
        Optional<StoredDevices.Found> found = devices.find(hash, now);
        found.filter(device -> device.lastUsedAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(device -> devices.used(hash, now));
        found.ifPresentOrElse(device -> remember(key, device, now), () -> known.remove(key));
        return found.map(StoredDevices.Found::holder);
    }

    private void remember(String key, StoredDevices.Found device, Instant now) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        Instant until = now.plus(REMEMBERED);
        known.put(key, new Known(device.holder(), until.isBefore(device.expiresAt()) ? until : device.expiresAt()));
    }

    /** Ends the token; nothing happens if it has ended already. */
    @ForEverybody("takes effect only for the holder of a secret of 256 bits")
    @Transactional
    public void end(String token) {
        devices.remove(Tokens.hash(token));
        forget();
    }

    @ForMembers
    @Transactional(readOnly = true)
    public List<Device> mine() {
        return devices.of(actors.get().account());
    }

    /** The devices that are signed in to the patient's record now, the patient's own and carers'. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Set<UUID> of(PatientId patient) {
        return devices.of(actors.get().clinic(), patient, clock.instant());
    }

    /** Ends a token of the acting person's own; of others nothing happens. */
    @ForMembers
    @Transactional
    public void revoke(UUID device) {
        Actor actor = actors.get();
        if (devices.remove(actor.account(), device)) {
            events.publishEvent(new Audited(Audited.Deed.REMOVED, "device", device, actor.patient(), List.of(), null));
        }
        forget();
    }

    /** After the tokens of an account were deleted. */
    void forget() {
        signedIn.changed();
        AfterCommit.run(known::clear);
    }
}
