package org.restride.base.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the configuration of the server anew at each start, so that it is always what this release means. */
final class PostgresConfiguration {

    private PostgresConfiguration() {}

    static void write(Path cluster, int port, boolean disposable) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), settings(port, disposable));
        Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
    }

    /** Nobody without a secret, nobody from outside, and the two working roles into their database only. */
    private static final String ACCESS = """
            host restride restride_owner,restride_app 127.0.0.1/32 scram-sha-256
            host all postgres 127.0.0.1/32 scram-sha-256
            """;

    private static String settings(int port, boolean disposable) {
        String durable = disposable ? "off" : "on";
        long memory = megabytesOfMemory();
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                ssl = off
                password_encryption = 'scram-sha-256'
                max_connections = 100

                fsync = %s
                full_page_writes = %s
                synchronous_commit = %s
                wal_level = replica
                wal_compression = on
                max_wal_senders = 0
                max_replication_slots = 4
                max_wal_size = 1GB
                checkpoint_timeout = 15min

                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 8MB
                maintenance_work_mem = 128MB
                random_page_cost = 1.1
                jit = off

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_destination = 'stderr'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                # What patients and clinicians write must not reach a log: no statements, no parameters, no row contents.
                log_error_verbosity = terse
                log_statement = 'none'
                log_min_error_statement = panic
                log_min_duration_statement = -1
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(
                        port,
                        durable,
                        durable,
                        durable,
                        Math.clamp(memory / 16, 128, 1024),
                        Math.clamp(memory / 3, 512, 16 * 1024));
    }

    private static long megabytesOfMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / (1024 * 1024)
                : 4096;
    }
}
