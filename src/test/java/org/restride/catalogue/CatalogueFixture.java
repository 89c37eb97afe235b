package org.restride.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A clinic with the sample pack in it, for tests of views, and somebody who is signed in there. */
public final class CatalogueFixture {

    private final ClinicId clinic;
    private final CurrentActor actors;

    private CatalogueFixture(ClinicId clinic, CurrentActor actors) {
        this.clinic = clinic;
        this.actors = actors;
    }

    public static CatalogueFixture load(ContentPacks packs, CurrentActor actors) {
        SampleClinics.Clinic clinic = new SampleClinics(packs, actors).withPack(new SamplePack());
        return new CatalogueFixture(clinic.id(), actors);
    }

    /** What the product ships, by key. */
    public static Map<String, ItemText> shippedTexts() {
        return PackParser.parse(PackFiles.shipped()).items().stream()
                .collect(Collectors.toMap(item -> item.key().value(), ContentPack.Item::text));
    }

    /** Signs somebody with the role in, for this thread. */
    public Actor signIn(Role role) {
        Actor actor = new Actor(new AccountId(UUID.randomUUID()), clinic, Set.of(role), null);
        ActorPrincipal principal = () -> actor;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        principal, null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
        return actor;
    }

    /** Does the work as somebody else of the same clinic. */
    public void as(Role role, Runnable work) {
        actors.as(new Actor(new AccountId(UUID.randomUUID()), clinic, Set.of(role), null), () -> {
            work.run();
            return true;
        });
    }
}
