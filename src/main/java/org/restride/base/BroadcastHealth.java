package org.restride.base;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns while this node doesn't hear what others commit: its pages are then as old as their last reading. */
@Component
class BroadcastHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING", "Other nodes are not heard");

    private final BroadcastLines lines;

    BroadcastHealth(BroadcastLines lines) {
        this.lines = lines;
    }

    @Override
    public Health health() {
        return (lines.isUp() ? Health.up() : Health.status(WARNING))
                .withDetail("otherNodes", lines.others())
                .build();
    }
}
