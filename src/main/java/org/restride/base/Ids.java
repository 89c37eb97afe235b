package org.restride.base;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes identifiers that sort by the time at which they were made (UUID version 7, RFC 9562). */
@Component
public class Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return version7(clock.millis(), random.nextLong(), random.nextLong());
    }

    static UUID version7(long millis, long randomA, long randomB) {
        long most = (millis << 16) | 0x7000L | (randomA & 0x0FFFL);
        long least = 0x8000_0000_0000_0000L | (randomB & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }
}
