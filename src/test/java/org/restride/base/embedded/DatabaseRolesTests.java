package org.restride.base.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.restride.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRolesTests {

    private Connection owner;
    private Connection application;

    @BeforeAll
    void makeATableBehindAWall() throws SQLException {
        owner = TestDatabase.connect(TestDatabase.owner());
        application = TestDatabase.connect(TestDatabase.application());
        Sql.run(
                owner,
                "create schema roles_test",
                "grant usage on schema roles_test to restride_app, restride_search",
                "create table roles_test.walled (clinic text)",
                "alter table roles_test.walled enable row level security",
                "alter table roles_test.walled force row level security",
                "create policy walls on roles_test.walled" + " using (clinic = current_setting('app.clinic', true))",
                "grant select, insert on roles_test.walled to restride_app, restride_search",
                "set app.clinic = 'a'",
                "insert into roles_test.walled values ('a')");
    }

    @AfterAll
    void takeItAway() throws SQLException {
        Sql.run(owner, "drop schema roles_test cascade");
        owner.close();
        application.close();
    }

    @Test
    void applicationIsBoundByRowLevelSecurity() throws SQLException {
        assertThat(Sql.text(application, "select count(*) from roles_test.walled"))
                .isEqualTo("0");
        Sql.run(application, "set app.clinic = 'a'");
        assertThat(Sql.text(application, "select count(*) from roles_test.walled"))
                .isEqualTo("1");
        Sql.run(application, "reset app.clinic");
        refused("alter table roles_test.walled disable row level security", "must be owner");
        refused("set role restride_search", "permission denied to set role");
        refused("set role restride_owner", "permission denied to set role");
    }

    @Test
    void applicationCreatesNothing() {
        refused("create schema mine", "permission denied for database");
        refused("create table public.mine (id int)", "permission denied for schema public");
        refused("create table roles_test.mine (id int)", "permission denied for schema roles_test");
        refused("create temporary table mine (id int)", "permission denied to create temporary tables");
        refused("create extension citext", "permission denied to create extension");
    }

    @Test
    void ownerHandsAReviewedFunctionToTheSearchRole() throws SQLException {
        Sql.run(
                owner,
                "create function roles_test.everything() returns bigint language sql security definer"
                        + " set search_path = '' return (select count(*) from roles_test.walled)",
                "grant create on schema roles_test to restride_search",
                "alter function roles_test.everything() owner to restride_search",
                "revoke create on schema roles_test from restride_search");
        assertThat(Sql.text(application, "select roles_test.everything()")).isEqualTo("1");
    }

    @Test
    void searchesKnowTheirExtensions() throws SQLException {
        assertThat(Sql.text(application, "select similarity('achilles', 'achiles') > 0.5 and unaccent('é') = 'e'"))
                .isEqualTo("t");
    }

    @Test
    void namesSortAsPeopleExpect() throws SQLException {
        assertThat(Sql.text(
                        application,
                        "select string_agg(n, ' ' order by n) from unnest(array['Zoe', 'álvaro', 'Ana', 'bea']) n"))
                .isEqualTo("álvaro Ana bea Zoe");
    }

    private void refused(String command, String reason) {
        assertThatThrownBy(() -> Sql.run(application, command)).hasMessageContaining(reason);
    }
}
