package org.restride.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.ForEverybody;
import org.restride.base.ForMembers;
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
     */
    public record Device(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

    private record Known(Optional<RestrideUser> user, Instant until) {}

    /** How long a node goes on with what it knows; another node's revocation is felt after this. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final Duration LASTS = Duration.ofDays(90);
    private static final int MOST_REMEMBERED = 20_000;

    private final StoredDevices devices;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeviceTokens(StoredDevices devices, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the device a token for the way in that the user took.
     *
     * @param label browser and system in words, at most 120 characters
     */
    @ForEverybody("needs a user, which only signing in gives")
    @Transactional
    public String issue(RestrideUser user, String label) {
        String token = Tokens.next();
        Instant now = clock.instant();
        devices.add(user.membership(), Tokens.hash(token), label, now, now.plus(LASTS));
        return token;
    }

    /** Who holds the token, if it is good. Whoever asks often is answered from memory. */
    @ForEverybody("answers only to the holder of a secret of 256 bits")
    public Optional<RestrideUser> find(String token) {
        Instant now = clock.instant();
        String key = Tokens.hex(token);
        Known remembered = known.get(key);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.user();
        }
        Optional<RestrideUser> user = devices.find(Tokens.hash(token), now);
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        if (user.isPresent()) {
            devices.used(Tokens.hash(token), now, now.plus(LASTS));
            known.put(key, new Known(user, now.plus(REMEMBERED)));
        } else {
            known.remove(key);
        }
        return user;
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
        AfterCommit.run(known::clear);
    }
}
