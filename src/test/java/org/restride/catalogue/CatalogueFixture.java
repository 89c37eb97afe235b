package org.restride.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.TestClinics;
import org.restride.base.Actor;
import org.restride.base.ActorPrincipal;
import org.restride.base.CurrentActor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A clinic that has the sample pack and nothing else, for tests of views, and somebody who is signed in there. */
public final class CatalogueFixture {

    private CatalogueFixture() {}

    /** What the product ships, in the language in which it was written, by key. */
    public static Map<String, ItemText> shippedTexts() {
        ContentPack pack = PackParser.parse(PackFiles.shipped());
        return pack.items().stream()
                .filter(item -> item.language().equals(pack.info().sourceLanguage()))
                .collect(Collectors.toMap(item -> item.key().value(), ContentPack.Item::text));
    }

    public static TestClinics.TestClinic create(TestClinics clinics, ContentPacks packs, CurrentActor actors) {
        TestClinics.TestClinic clinic = clinics.createBare();
        actors.as(Actor.system(clinic.id()), () -> packs.load(new SamplePack().parse()));
        return clinic;
    }

    /** Signs the person in, for this thread. */
    public static void signIn(Actor actor) {
        ActorPrincipal principal = () -> actor;
        List<SimpleGrantedAuthority> roles = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, roles));
    }
}
