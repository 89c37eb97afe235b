package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restride.TestDatabase;
import org.restride.base.embedded.EmbeddedDatabaseProblem.BrokenBackup;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotEmpty;
import org.restride.base.embedded.EmbeddedDatabaseProblem.TooLittleSpace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    private static final int WRITERS = 3;
    private static final String SETTLED = "select md5(string_agg(s::text, '|' order by id)) from settled s";
    /** Each transaction takes from one side what it gives to the other, so a torn copy shows. */
    private static final String BALANCE = "select sum(amount) from moved";

    private Path folder;

    private EmbeddedDatabase database;

    @BeforeAll
    void fill(@TempDir Path temporary) throws SQLException, IOException {
        folder = temporary;
        database = EmbeddedDatabase.start(TestDatabase.settings(folder.resolve("source")));
        Path media = Files.createDirectories(folder.resolve("source/media/a-clinic"));
        Files.writeString(media.resolve("a-picture"), "pixels");
        Files.writeString(media.resolve("123.unfinished"), "half");
        try (Connection owner = Sql.connect(database, database.owner())) {
            Sql.run(
                    owner,
                    "create table settled (id int primary key, words text)",
                    "insert into settled select n, repeat(md5(n::text), 1 + n % 50) from generate_series(1, 5000) n",
                    "create table moved (writer int, id int, amount int, padding text, primary key (writer, id, amount))",
                    "create index on moved (padding)");
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup.tar.gz", "backup"})
    void restoresWhatWasThereWhilePeopleGoOnWriting(String name) throws Exception {
        Path backup = folder.resolve("of-a-busy-one").resolve(name);
        List<Integer> before;
        try (Writers writers = new Writers()) {
            before = writers.acknowledged();
            database.backUp(backup);
            assertThat(writers.acknowledged()).as("writes go on").isNotEqualTo(before);
        }
        EmbeddedDatabaseSettings settings = TestDatabase.settings(folder.resolve("restored-" + name));
        Path newer = Files.createDirectories(folder.resolve("restored-" + name + "/media/another-clinic"));
        Files.writeString(newer.resolve("another-picture"), "more pixels");
        Restore.into(settings, backup);
        Path media = folder.resolve("restored-" + name + "/media");
        assertThat(media.resolve("a-clinic/a-picture")).hasContent("pixels");
        assertThat(media.resolve("a-clinic/123.unfinished")).doesNotExist();
        assertThat(media.resolve("another-clinic/another-picture")).hasContent("more pixels");
        try (EmbeddedDatabase restored = EmbeddedDatabase.start(settings);
                Connection there = Sql.connect(restored, restored.superuser());
                Connection here = Sql.connect(database, database.owner())) {
            assertThat(Sql.text(there, SETTLED)).isEqualTo(Sql.text(here, SETTLED));
            assertThat(Sql.text(there, BALANCE)).isEqualTo("0");
            for (int writer = 0; writer < WRITERS; writer++) {
                int last = Integer.parseInt(Sql.text(there, "select max(id) from moved where writer = " + writer));
                assertThat(last).isGreaterThanOrEqualTo(before.get(writer));
                String until = "select md5(string_agg(m::text, '|' order by id, amount)) from moved m where writer = "
                        + writer + " and id <= " + last;
                assertThat(Sql.text(there, until)).isEqualTo(Sql.text(here, until));
            }
            isSound(there);
        }
        try (Connection owner = Sql.connect(database, database.owner())) {
            Sql.run(owner, "truncate moved");
        }
    }

    private static void isSound(Connection superuser) throws SQLException {
        Sql.run(superuser, "create extension amcheck");
        assertThat(Sql.text(
                        superuser,
                        "select count(bt_index_check(c.oid, true)::text) from pg_class c join pg_am a on a.oid = c.relam"
                                + " where a.amname = 'btree' and c.relkind = 'i' and c.relpersistence = 'p'"))
                .matches("\\d\\d+");
    }

    @Test
    void refusesABackupInWhichOneByteWasChanged() throws Exception {
        Path backup = folder.resolve("changed");
        database.backUp(backup);
        Path file = backup.resolve("pgdata/global/pg_control");
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        refusedAsBroken(backup, "pg_control is missing or was changed");
    }

    @Test
    void refusesABackupWithAFileThatDoesNotBelongToIt() throws Exception {
        Path backup = folder.resolve("added");
        database.backUp(backup);
        Files.createFile(backup.resolve("pgdata/standby.signal"));
        refusedAsBroken(backup, "standby.signal does not belong to it");
    }

    @Test
    void refusesAnArchiveThatWasCutShort() throws Exception {
        Path backup = folder.resolve("cut.tar.gz");
        database.backUp(backup);
        try (var channel = Files.newByteChannel(backup, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(backup) / 2);
        }
        refusedAsBroken(backup, "EOF");
    }

    private void refusedAsBroken(Path backup, String reason) {
        Path data = folder.resolve("restore-of-" + backup.getFileName());
        var refused = catchThrowableOfType(
                EmbeddedDatabaseException.class, () -> Restore.into(TestDatabase.settings(data), backup));
        assertThat(refused.problem()).isInstanceOf(BrokenBackup.class);
        assertThat(refused).hasMessageContaining(reason);
        assertThat(data.resolve("pgdata")).doesNotExist();
        assertThat(data.resolve("restoring")).doesNotExist();
    }

    @Test
    void overwritesNeitherDataNorABackup() throws Exception {
        Path backup = folder.resolve("once");
        database.backUp(backup);
        assertThat(catchThrowableOfType(EmbeddedDatabaseException.class, () -> database.backUp(backup))
                        .problem())
                .isInstanceOf(NotEmpty.class);
        EmbeddedDatabaseSettings occupied = TestDatabase.settings(folder.resolve("occupied"));
        Files.createDirectories(DataFolder.clusterIn(occupied.data()));
        assertThat(catchThrowableOfType(EmbeddedDatabaseException.class, () -> Restore.into(occupied, backup))
                        .problem())
                .isInstanceOf(NotEmpty.class);
    }

    @Test
    void doesNotFillTheDiskUnderTheDatabase() {
        EmbeddedDatabaseException refused = catchThrowableOfType(
                EmbeddedDatabaseException.class,
                () -> Backup.take(
                        database.folder(),
                        ConnectionFile.read(database.folder()).orElseThrow(),
                        folder.resolve("too-large"),
                        anyFolder -> 501L * 1024 * 1024));
        assertThat(refused.problem()).isInstanceOf(TooLittleSpace.class);
        assertThat(folder).isDirectoryNotContaining("glob:**too-large*");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commandBacksUpWhetherThePortalRunsOrNot(boolean running) throws Exception {
        Path data = running ? database.folder() : folder.resolve("idle");
        Path backup = folder.resolve("by-command-" + running + ".tar.gz");
        Process command = ChildJvm.start(
                BackupCommand.class, Map.of("RESTRIDE_DATA", data.toString()), "backup", backup.toString());
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("Backed up to");
        assertThat(command.waitFor()).isZero();
        assertThat(backup).isRegularFile();
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** Several people who write all the time; remembers which of their transactions were acknowledged. */
    private final class Writers implements AutoCloseable {

        private final AtomicBoolean running = new AtomicBoolean(true);
        private final CountDownLatch underWay = new CountDownLatch(WRITERS * 100);
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final List<CompletableFuture<Void>> tasks = new ArrayList<>();
        private final int[] last = new int[WRITERS];

        Writers() throws InterruptedException {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                tasks.add(CompletableFuture.runAsync(() -> write(number), threads));
            }
            underWay.await();
        }

        private void write(int writer) {
            try (Connection session = DriverManager.getConnection(
                    database.url(), database.owner().user(), database.owner().password())) {
                session.setAutoCommit(false);
                for (int id = 1; running.get(); id++) {
                    String row = "insert into moved values (" + writer + ", " + id + ", %d, repeat('x', 500))";
                    Sql.run(session, row.formatted(id), row.formatted(-id));
                    session.commit();
                    synchronized (last) {
                        last[writer] = id;
                    }
                    underWay.countDown();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Integer> acknowledged() {
            synchronized (last) {
                return Stream.of(0, 1, 2).map(writer -> last[writer]).toList();
            }
        }

        @Override
        public void close() {
            running.set(false);
            tasks.forEach(CompletableFuture::join);
            threads.close();
        }
    }
}
