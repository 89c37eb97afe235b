package org.restride.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, one lane: OWASP's first choice) in a small pool, so that many sign-ins at once
 * can take neither all memory nor all cores.
 */
@Component
class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int WAITING = 200;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIB, PASSES);
    private final ExecutorService pool = pool();
    private final String nobody = hash("no account has this password");

    String hash(String password) {
        return inPool(() -> encoder.encode(password));
    }

    /** False, after as long a time, for an account without a password. */
    boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            pretend(password);
            return false;
        }
        return inPool(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a check of a real account's password. */
    void pretend(String password) {
        matches(password, nobody);
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    private <T> T inPool(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException full) {
            throw new DomainError.Unavailable("people.busy");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DomainError.Unavailable("people.busy");
        } catch (ExecutionException problem) {
            throw new IllegalStateException("A password could not be hashed", problem.getCause());
        }
    }

    private static ExecutorService pool() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
    }
}
