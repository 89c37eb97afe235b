package org.restride.people;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.restride.base.DomainError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Slows down those who guess: by account and by network address, counted in the database for all nodes together. */
@Component
class Throttle {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LINK_AT_ONCE = 30;
    private static final int WRONG_LINKS_AT_ONCE = 30;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final BucketConfiguration account;
    private final BucketConfiguration address;
    private final BucketConfiguration link = slow(LINK_AT_ONCE, Duration.ofMinutes(1));
    private final BucketConfiguration wrongLink = slow(WRONG_LINKS_AT_ONCE, Duration.ofSeconds(10));

    /**
     * @param accountTries tries of one account at once; then one every 20 seconds
     * @param addressTries tries from one address at once (a clinic shares one); then one every 2 seconds
     */
    Throttle(
            DataSource dataSource,
            Clock clock,
            @Value("${restride.sign-in.tries-per-account:5}") int accountTries,
            @Value("${restride.sign-in.tries-per-address:40}") int addressTries) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(KEPT))
                .clientClock(new ClockTime(clock))
                .build();
        account = slow(accountTries, Duration.ofSeconds(20));
        address = slow(addressTries, Duration.ofSeconds(2));
    }

    /**
     * @throws DomainError.TooMany if this login was tried too often lately
     */
    void tryAccount(String login) {
        take("account:" + Tokens.hex(login), account);
    }

    /**
     * @throws DomainError.TooMany if there were too many tries from this address lately
     */
    void tryAddress(String remoteAddress) {
        take("address:" + Tokens.hex(remoteAddress), address);
    }

    /**
     * @throws DomainError.TooMany if this secret link was followed too often lately: 30 times at once, then once a minute
     */
    void tryLink(String secret) {
        take("link:" + Tokens.hex(secret), link);
    }

    /**
     * @throws DomainError.TooMany if too many links that are none were tried from this address lately
     */
    void missLink(String remoteAddress) {
        take("no-link:" + Tokens.hex(remoteAddress), wrongLink);
    }

    /** A try that succeeded was no guess. */
    void giveBack(String login, String remoteAddress) {
        buckets.getProxy("account:" + Tokens.hex(login), () -> account).addTokens(1);
        buckets.getProxy("address:" + Tokens.hex(remoteAddress), () -> address).addTokens(1);
    }

    /** As {@link #giveBack} for whoever typed no login. */
    void giveBackAddress(String remoteAddress) {
        buckets.getProxy("address:" + Tokens.hex(remoteAddress), () -> address).addTokens(1);
    }

    /** Forgets at most so many counters that are full again. */
    void removeExpired(int atOnce) {
        buckets.removeExpired(atOnce);
    }

    private void take(String key, BucketConfiguration limit) {
        ConsumptionProbe probe = buckets.getProxy(key, () -> limit).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new DomainError.TooMany("people.too-many", seconds);
        }
    }

    private static BucketConfiguration slow(int atOnce, Duration thenEach) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, thenEach))
                .build();
    }

    /** Time from the one clock. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
