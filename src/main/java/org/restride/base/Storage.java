package org.restride.base;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Whether there is room for what people write. While there is none, each change is refused before it is committed, so that nothing
 * acknowledged is lost; looking, signing in and red flags go on in the reserve. An external database is its operator's concern.
 */
public class Storage {

    private static final Set<Audited.Deed> CHANGES =
            EnumSet.of(Audited.Deed.CREATED, Audited.Deed.CHANGED, Audited.Deed.REMOVED, Audited.Deed.MERGED);

    /** What may save a patient from harm is small and is always kept. */
    private static final Set<String> ALWAYS_KEPT = Set.of("answers", "lock");

    private final BooleanSupplier hasRoom;

    Storage(BooleanSupplier hasRoom) {
        this.hasRoom = hasRoom;
    }

    public boolean takesWrites() {
        return hasRoom.getAsBoolean();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void refuseWithoutRoom(Audited deed) {
        if (CHANGES.contains(deed.deed()) && !ALWAYS_KEPT.contains(deed.subject()) && !takesWrites()) {
            throw new DomainError.Unavailable("error.disk-full");
        }
    }
}
