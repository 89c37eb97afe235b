package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restride.TestDatabase;
import org.restride.base.embedded.EmbeddedDatabaseProblem.InUse;
import org.restride.base.embedded.EmbeddedDatabaseProblem.NotWritable;
import org.restride.base.embedded.EmbeddedDatabaseProblem.OtherVersion;
import org.restride.base.embedded.EmbeddedDatabaseProblem.SecretsMissing;
import org.restride.base.embedded.EmbeddedDatabaseProblem.TooLittleSpace;

class EmbeddedDatabaseTests {

    @TempDir
    private Path data;

    @Test
    void keepsItsDataAndItsPortOverARestart() throws Exception {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.settings(data))) {
            url = database.url();
            try (Connection owner = Sql.connect(database, database.owner())) {
                Sql.run(owner, "create table kept (id int primary key)", "insert into kept values (1), (2)");
            }
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(TestDatabase.settings(data));
                Connection owner = Sql.connect(database, database.owner())) {
            assertThat(database.url()).isEqualTo(url);
            assertThat(Sql.text(owner, "select count(*) from kept")).isEqualTo("2");
            assertThat(crashSafety(owner)).containsOnly("on");
            assertThat(Sql.text(owner, "show server_version")).startsWith(PostgresBinaries.MAJOR + ".");
            keepsSecretsAndItselfToItsOwner(database, owner);
            refusesASecondStart();
        }
    }

    private static List<String> crashSafety(Connection session) throws SQLException {
        return List.of(
                Sql.text(session, "show fsync"),
                Sql.text(session, "show full_page_writes"),
                Sql.text(session, "show synchronous_commit"),
                Sql.text(session, "show data_checksums"));
    }

    private void keepsSecretsAndItselfToItsOwner(EmbeddedDatabase database, Connection owner) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(ConnectionFile.NAME))))
                .isEqualTo("rw-------");
        assertThat(Sql.text(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(database.owner().toString()).doesNotContain(database.owner().password());
        for (String user : List.of("postgres", "restride_owner", "restride_app")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guessed"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, ""))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.url().replaceAll("/restride$", "/postgres"),
                        database.application().user(),
                        database.application().password()))
                .hasMessageContaining("pg_hba.conf");
        assertThat(Files.readString(DataFolder.clusterIn(data).resolve("pg_hba.conf")))
                .doesNotContain("trust", "local", "peer");
        assertThat(Files.readAllLines(DataFolder.clusterIn(data).resolve("postmaster.pid"))
                        .get(4))
                .as("folder of its Unix socket")
                .isEmpty();
    }

    private void refusesASecondStart() {
        EmbeddedDatabaseException refused = refusal(TestDatabase.settings(data));
        assertThat(refused.problem()).isInstanceOf(InUse.class);
        assertThat(refused)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("RESTRIDE_DATA");
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in its place");
        EmbeddedDatabaseException refused = refusal(TestDatabase.settings(file));
        assertThat(refused.problem()).isInstanceOf(NotWritable.class);
        assertThat(refused).hasMessageContaining("a file of that name is in its place");
        assertThat(refusal(TestDatabase.settings(file.resolve("below"))).problem())
                .isInstanceOf(NotWritable.class);
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesItAlone() throws Exception {
        Path version = Files.createDirectory(DataFolder.clusterIn(data)).resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        EmbeddedDatabaseException refused = refusal(TestDatabase.settings(data));
        assertThat(refused.problem()).isInstanceOf(OtherVersion.class);
        assertThat(refused).hasMessageContaining("PostgreSQL 16").hasMessageContaining("PostgreSQL 18");
        assertThat(version).hasContent("16\n");
    }

    @Test
    void refusesADiskThatIsNearlyFull() {
        EmbeddedDatabaseException refused =
                refusal(TestDatabase.settings(data).withFreeSpace(folder -> 499L * 1024 * 1024));
        assertThat(refused.problem()).isInstanceOf(TooLittleSpace.class);
        assertThat(refused).hasMessageContaining("499 MB free").hasMessageContaining("500 MB are needed");
    }

    @Test
    void doesNotMakeNewSecretsForDataThatHasSome() throws Exception {
        Path version = Files.createDirectory(DataFolder.clusterIn(data)).resolve("PG_VERSION");
        Files.writeString(version, PostgresBinaries.MAJOR + "\n");
        assertThat(refusal(TestDatabase.settings(data)).problem()).isInstanceOf(SecretsMissing.class);
    }

    private static EmbeddedDatabaseException refusal(EmbeddedDatabaseSettings settings) {
        return catchThrowableOfType(EmbeddedDatabaseException.class, () -> EmbeddedDatabase.start(settings)
                .close());
    }
}
