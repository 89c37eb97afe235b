package org.restride.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.restride.base.Actor;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Pages of patients, each in one statement whatever the number of patients. */
@Repository
class PatientPages {

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_LIKENESS = 4;

    private static final String MINE = """
             and exists (select from people.care_team_member t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.account_id = :me)
            """;

    private static final String SEARCH =
            " join people.search_patients(:clinic, :first, :second, :third, :likeness) s on s.patient_id = p.id ";

    private final ClinicSql db;
    private final Clock clock;

    PatientPages(ClinicSql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    PatientPage page(PatientQuery query, Actor actor) {
        String words = Folding.fold(query.search());
        boolean searching = !words.isEmpty();
        boolean all = actor.isSystem() || actor.is(Role.ADMINISTRATOR);
        List<Counted> rows = bind(db.sql(sql(query, searching)), words, searching)
                .param("me", actor.account().value())
                .param("all", all)
                .param("now", Columns.utc(clock.instant()))
                .param("state", query.discharged() ? "DISCHARGED" : "ACTIVE")
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(PatientPages::counted)
                .list();
        return new PatientPage(
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private record Counted(PatientRow row, long total) {}

    private static String sql(PatientQuery query, boolean searching) {
        String chosen = " from people.patient p " + (searching ? SEARCH : "")
                + " where p.clinic_id = :clinic and p.state = :state "
                + (query.whose() == PatientQuery.Whose.MINE ? MINE : "");
        String order = order(query, searching);
        return """
                select page.*, (select count(*) %s) total,
                    (:all or exists (select from people.care_team_member t
                            where t.clinic_id = :clinic and t.patient_id = page.id and t.account_id = :me)
                        or exists (select from people.care_access a
                            where a.clinic_id = :clinic and a.patient_id = page.id and a.account_id = :me
                                and a.expires_at > :now)) open,
                    array(select m.name from people.care_team_member t
                        join people.staff_member m on m.clinic_id = t.clinic_id and m.account_id = t.account_id
                        where t.clinic_id = :clinic and t.patient_id = page.id order by t.since, m.name) team
                from (select p.id, p.first_name, p.last_name, p.birth_date, p.external_number, p.state, p.joined_at,
                        row_number() over (%s) place
                    %s %s limit :limit offset :offset) page
                order by place
                """.formatted(chosen, order, chosen, order);
    }

    private static String order(PatientQuery query, boolean searching) {
        String down = query.descending() ? " desc" : "";
        String column = query.order() == PatientQuery.Order.NAME ? "p.sort_name" : "p.registered_at";
        return "order by " + (searching ? "s.closeness desc, " : "") + column + down + ", p.id" + down;
    }

    private static StatementSpec bind(StatementSpec statement, String words, boolean searching) {
        if (!searching) {
            return statement;
        }
        List<String> patterns = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            patterns.add("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        while (patterns.size() < MOST_WORDS) {
            patterns.add("%");
        }
        return statement
                .param("first", patterns.get(0))
                .param("second", patterns.get(1))
                .param("third", patterns.get(2))
                .param("likeness", words.length() < SHORTEST_LIKENESS ? "" : words);
    }

    private static Counted counted(ResultSet row, int n) throws SQLException {
        boolean open = row.getBoolean("open");
        PatientRow patient = new PatientRow(
                new PatientId(Columns.uuid(row, "id")),
                row.getString("first_name"),
                row.getString("last_name"),
                open,
                open ? Columns.day(row, "birth_date") : null,
                open ? row.getString("external_number") : null,
                PatientState.valueOf(row.getString("state")),
                open ? Columns.instantOrNull(row, "joined_at") : null,
                Arrays.asList((String[]) row.getArray("team").getArray()));
        return new Counted(patient, row.getLong("total"));
    }
}
