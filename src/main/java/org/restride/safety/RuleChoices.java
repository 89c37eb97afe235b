package org.restride.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored versions of clinics' own numbers. */
@Repository
class RuleChoices {

    private static final TypeReference<Map<String, Map<String, Integer>>> NUMBERS = new TypeReference<>() {};

    private final ClinicSql db;
    private final JsonMapper json;

    RuleChoices(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first. */
    List<RuleChoice> newest(int most) {
        return db.sql("""
                select version, reason, numbers::text numbers, why, chosen_by, chosen_at from safety.rule_choice
                where clinic_id = :clinic order by version desc limit :most
                """).param("most", most).query((row, n) -> choice(row)).list();
    }

    /** False if there is such a version already: somebody was faster. */
    boolean add(RuleChoice choice) {
        return db.sql("""
                insert into safety.rule_choice (clinic_id, version, numbers, reason, why, chosen_by, chosen_at)
                values (:clinic, :version, cast(:numbers as jsonb), :reason, :why, :by, :at)
                on conflict (clinic_id, version) do nothing
                """)
                        .param("version", choice.version())
                        .param("numbers", json.writeValueAsString(choice.numbers()))
                        .param("reason", choice.changed().name())
                        .param("why", choice.why())
                        .param("by", choice.by().value())
                        .param("at", Columns.utc(choice.at()))
                        .update()
                > 0;
    }

    /** The rules with the stored numbers; those that the rules no longer have, or no longer allow, stay as the file says. */
    Rules apply(Rules rules, @Nullable String stored) {
        return stored == null ? rules : rules.with(fitting(rules, read(stored)));
    }

    private static Map<Reason, Map<String, Integer>> fitting(Rules rules, Map<Reason, Map<String, Integer>> numbers) {
        Map<Reason, Map<String, Integer>> fitting = new EnumMap<>(Reason.class);
        numbers.forEach((reason, chosen) -> rules.of(reason).parameters().forEach(parameter -> {
            Integer value = chosen.get(parameter.key());
            if (value != null && value >= parameter.least() && value <= parameter.most()) {
                fitting.computeIfAbsent(reason, key -> new HashMap<>()).put(parameter.key(), value);
            }
        }));
        return fitting;
    }

    private Map<Reason, Map<String, Integer>> read(String stored) {
        Map<Reason, Map<String, Integer>> numbers = new EnumMap<>(Reason.class);
        json.readValue(stored, NUMBERS).forEach((name, chosen) -> Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .forEach(reason -> numbers.put(reason, Map.copyOf(chosen))));
        return numbers;
    }

    private RuleChoice choice(ResultSet row) throws SQLException {
        return new RuleChoice(
                row.getInt("version"),
                Reason.valueOf(row.getString("reason")),
                read(row.getString("numbers")),
                row.getString("why"),
                new AccountId(Columns.uuid(row, "chosen_by")),
                Columns.instant(row, "chosen_at"));
    }
}
