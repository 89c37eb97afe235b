package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RestrideTest
class PublishingTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final ItemKey WHY = new ItemKey("why-calves");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Publishing publishing;

    @Autowired
    private ContentPacks packs;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SampleClinics clinics;
    private SampleClinics.Clinic here;

    @BeforeEach
    void loadPack() {
        clinics = new SampleClinics(packs, actors);
        here = clinics.withPack(new SamplePack());
    }

    @Test
    void onlyCliniciansAccept() {
        for (Role role : List.of(Role.EDITOR, Role.PATIENT, Role.ADMINISTRATOR)) {
            assertRefused(role, () -> publishing.acceptAll());
        }
        assertThat(current(WHY).review()).isEqualTo(ReviewState.NOT_YET);
        assertThat(current(WHY).review().usable()).isFalse();
    }

    @Test
    void aClinicianAcceptsOneOrAll() {
        Actor clinician = here.actor(Role.CLINICIAN);
        actors.as(clinician, () -> {
            publishing.accept(WHY);
            return true;
        });
        ItemStanding standing = as(Role.EDITOR, () -> catalogue.standing(WHY).orElseThrow());
        assertThat(standing.review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(standing.acceptedBy()).isEqualTo(clinician.account());
        assertThat(as(Role.CLINICIAN, () -> publishing.acceptAll())).isEqualTo(2);
        assertThat(as(Role.CLINICIAN, () -> publishing.acceptAll())).isZero();
        assertThat(as(Role.EDITOR, () -> catalogue.standing(WHY).orElseThrow()).acceptedBy())
                .isEqualTo(clinician.account());
    }

    @Test
    void nobodyAcceptsInAnotherClinic() {
        SampleClinics.Clinic other = clinics.empty();
        assertThatThrownBy(() -> other.as(Role.CLINICIAN, () -> {
                    publishing.accept(WHY);
                    return true;
                }))
                .isInstanceOf(DomainError.NotFound.class);
        assertThat(other.as(Role.CLINICIAN, () -> publishing.acceptAll())).isZero();
        assertThat(current(WHY).review()).isEqualTo(ReviewState.NOT_YET);
    }

    @Test
    void anItemMustBeLookedAtAgainAYearAfterItWasPublished() {
        assertThat(due()).isEqualTo(today().plusMonths(12));
    }

    @Test
    void anEditorSaysForHowLongAnItemIsStillTrue() {
        stillTrue(Role.EDITOR, 1);
        assertThat(due()).isEqualTo(today().plusMonths(1));
        assertThat(as(Role.EDITOR, () -> catalogue.dueBy(today().plusMonths(2))))
                .extracting(DueItem::key)
                .containsExactly(WHY);
        assertThat(as(Role.EDITOR, () -> catalogue.dueBy(today()))).isEmpty();
        for (int months : List.of(0, 25)) {
            assertThatThrownBy(() -> stillTrue(Role.EDITOR, months)).isInstanceOf(DomainError.Invalid.class);
        }
        assertThatThrownBy(() -> stillTrue(Role.CLINICIAN, 6)).isInstanceOf(AccessDeniedException.class);
        assertThat(due()).isEqualTo(today().plusMonths(1));
    }

    @Test
    void publishedVersionsCantBeChangedEvenByTheApplication() {
        for (String statement :
                List.of("update catalogue.item_version set title = 'x'", "delete from catalogue.item_version")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void stillTrue(Role role, int months) {
        as(role, () -> {
            publishing.stillTrue(WHY, months);
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate due() {
        return as(Role.EDITOR, () -> catalogue.standing(WHY).orElseThrow()).reviewDue();
    }

    private PublishedItem current(ItemKey key) {
        return as(Role.EDITOR, () -> catalogue.current(key, EN).orElseThrow());
    }

    private void assertRefused(Role role, Supplier<?> work) {
        assertThatThrownBy(() -> as(role, work))
                .isInstanceOfAny(DomainError.Forbidden.class, AccessDeniedException.class);
    }

    private <T> T as(Role role, Supplier<T> work) {
        return here.as(role, work);
    }
}
