package org.restride.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.people.ClinicSecrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator says whose content packs the clinic takes, and finds the key to give to others. */
@Service
@Transactional
public class PackTrust {

    private static final String PURPOSE = "pack-key";
    private static final int LONGEST_NAME = 120;

    private final PackKeys keys;
    private final ClinicSecrets secrets;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackTrust(
            PackKeys keys, ClinicSecrets secrets, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** The clinic's own key, made when it is first needed. */
    @ForAdministrators
    public PackKey own() {
        return pair().open();
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public List<TrustedKey> trusted() {
        return keys.trusted();
    }

    /**
     * @throws DomainError.Invalid if the text is no key, or the name is missing
     * @throws DomainError.Conflict if the key is trusted already
     */
    @ForAdministrators
    public void trust(String name, String key) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new DomainError.Invalid(Map.of("name", "catalogue.packs.key.name"));
        }
        if (!PackKey.isKey(key)) {
            throw new DomainError.Invalid(Map.of("key", "catalogue.packs.key.none"));
        }
        PackKey trusted = new PackKey(key.strip());
        if (!keys.trust(new TrustedKey(trusted, name.strip(), actors.get().account(), clock.instant()))) {
            throw new DomainError.Conflict("catalogue.packs.key.there");
        }
        events.publishEvent(Audited.created("pack-key", id(trusted), null));
    }

    /** Takes trust back; what was taken from this key before stays. */
    @ForAdministrators
    public void distrust(PackKey key) {
        if (keys.distrust(key)) {
            events.publishEvent(new Audited(Audited.Deed.REMOVED, "pack-key", id(key), null, List.of(), null));
        }
    }

    /** Whose key it is: the clinic's own, or one that it trusts. */
    boolean isTrusted(PackKey key) {
        return keys.own().filter(own -> own.open().equals(key)).isPresent()
                || keys.trusted().stream().anyMatch(each -> each.key().equals(key));
    }

    PackKey.Pair pair() {
        if (keys.own().isEmpty()) {
            PackKey.Pair made = PackKey.Pair.make();
            keys.keepOwn(new PackKeys.Own(made.open(), secrets.seal(PURPOSE, made.secret())), clock.instant());
        }
        PackKeys.Own own = keys.own().orElseThrow();
        return new PackKey.Pair(own.open(), secrets.open(PURPOSE, own.sealed()));
    }

    private static UUID id(PackKey key) {
        return UUID.nameUUIDFromBytes(key.text().getBytes(StandardCharsets.US_ASCII));
    }
}
