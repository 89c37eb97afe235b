package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.restride.base.Audited.Deed;

class StorageTests {

    private final AtomicBoolean room = new AtomicBoolean();
    private final Storage storage = new Storage(room::get);

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "CHANGED", "REMOVED"})
    void refusesChangesWhileTheDiskIsFullAndTakesThemAgain(Deed deed) {
        assertThatThrownBy(() -> storage.refuseWithoutRoom(deed(deed, "plan")))
                .isInstanceOf(DomainError.Unavailable.class)
                .hasMessage("error.disk-full");
        room.set(true);
        assertThat(storage.takesWrites()).isTrue();
        assertThatCode(() -> storage.refuseWithoutRoom(deed(deed, "plan"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOOKED", "SIGNED_IN", "SIGNED_OUT", "REFUSED", "EXPORTED", "OPENED_WITH_REASON"})
    void letsPeopleSignInAndLookWhileTheDiskIsFull(Deed deed) {
        assertThatCode(() -> storage.refuseWithoutRoom(deed(deed, "plan"))).doesNotThrowAnyException();
    }

    @Test
    void alwaysKeepsRedFlags() {
        assertThatCode(() -> storage.refuseWithoutRoom(deed(Deed.CREATED, "answers")))
                .doesNotThrowAnyException();
        assertThatCode(() -> storage.refuseWithoutRoom(deed(Deed.CHANGED, "lock")))
                .doesNotThrowAnyException();
    }

    private static Audited deed(Deed deed, String subject) {
        return new Audited(deed, subject, UUID.randomUUID(), null, List.of(), null);
    }
}
