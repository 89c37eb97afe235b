package org.restride.progress;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.ForContentStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the catalogue's items fare in the clinic: numbers for those who write them, and none that tell of somebody. */
@Service
@Transactional(readOnly = true)
public class UseOfItems {

    private static final Duration A_QUARTER = Duration.ofDays(90);
    private static final int MOST = 50;

    private final ItemUses uses;
    private final Clock clock;

    UseOfItems(ItemUses uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /** What was reported of an item in the last 90 days; empty if too few did. One statement. */
    @ForContentStaff
    public Optional<ItemUse> of(UUID item) {
        return uses.of(item, clock.instant().minus(A_QUARTER));
    }

    /**
     * The items that were most often left out because of pain or because they were not understood, in the last 90 days. One statement.
     *
     * @param most 1 to 50
     */
    @ForContentStaff
    public List<ItemUse> failing(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("One asks for 1 to 50 items");
        }
        return uses.failing(clock.instant().minus(A_QUARTER), most);
    }
}
