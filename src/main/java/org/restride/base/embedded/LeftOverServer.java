package org.restride.base.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.restride.base.embedded.EmbeddedDatabaseProblem.InUse;

/** The PostgreSQL that outlives a killed portal; stopped, it has written down all it acknowledged. */
final class LeftOverServer {

    private final Path cluster;

    LeftOverServer(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops what serves exactly this cluster. Call it with the folder locked: then no portal uses that server. */
    void stopWith(PostgresServer server) throws IOException {
        Optional<ProcessHandle> recorded = recorded();
        if (recorded.isEmpty()) {
            return;
        }
        ProcessHandle process = recorded.get();
        if (servesThis(process)) {
            if (!server.stop()) {
                throw new EmbeddedDatabaseException(
                        new InUse(cluster, " (a PostgreSQL that does not stop, process " + process.pid() + ")"));
            }
        } else if (ProcessHandle.allProcesses().noneMatch(this::servesThis)) {
            // The number was given to another program since; PostgreSQL would take that for its predecessor.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    /** The live process that has the number in postmaster.pid, whatever it is. */
    Optional<ProcessHandle> recorded() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /** Whether a process is a PostgreSQL of this cluster: its program, and the folder it works in or was told. */
    boolean servesThis(ProcessHandle process) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        return isPostgres && (worksHere(process) || wasToldSo(process));
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), cluster);
        } catch (IOException e) {
            // Not Linux, or gone meanwhile.
            return false;
        }
    }

    private boolean wasToldSo(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .orElse(false);
    }
}
