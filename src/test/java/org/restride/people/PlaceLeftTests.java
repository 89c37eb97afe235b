package org.restride.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.Role;
import org.springframework.mock.web.MockHttpSession;

class PlaceLeftTests {

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final ClinicId clinic = new ClinicId(UUID.randomUUID());
    private final Actor clinician = new Actor(account, clinic, Set.of(Role.CLINICIAN), null);

    @Test
    void belongsToOneAccountInOneClinic() {
        PlaceLeft place = new PlaceLeft("/worklist", PlaceLeft.mark(clinician));
        assertThat(place.isOf(clinician)).isTrue();
        assertThat(place.isOf(new Actor(account, clinic, Set.of(Role.EDITOR), null)))
                .isTrue();
        assertThat(place.isOf(new Actor(new AccountId(UUID.randomUUID()), clinic, Set.of(Role.CLINICIAN), null)))
                .isFalse();
        assertThat(place.isOf(new Actor(account, new ClinicId(UUID.randomUUID()), Set.of(Role.CLINICIAN), null)))
                .isFalse();
    }

    @Test
    void theMarkTellsNeitherTheAccountNorTheClinic() {
        assertThat(PlaceLeft.mark(clinician))
                .matches("[0-9a-f]{24}")
                .doesNotContain(
                        account.toString().substring(0, 8), clinic.toString().substring(0, 8));
    }

    @Test
    void isTakenOnce() {
        MockHttpSession session = new MockHttpSession();
        PlaceLeft place = new PlaceLeft("/worklist", PlaceLeft.mark(clinician));
        place.keepIn(session);
        assertThat(PlaceLeft.take(session)).contains(place);
        assertThat(PlaceLeft.take(session)).isEmpty();
    }
}
