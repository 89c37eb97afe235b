package org.restride.safety;

import java.sql.Types;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whom the acting clinic tells of an emergency and how soon, chosen by its administrators within the shipped bounds. */
@Service
@Transactional
public class EscalationChoices {

    private static final TypeReference<Map<LadderDelay, Integer>> MINUTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Map<LadderDelay, LadderRule> shipped = LadderFile.shipped();
    private final ClinicSql db;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    EscalationChoices(ClinicSql db, CurrentActor actors, ApplicationEventPublisher events, JsonMapper json) {
        this.db = db;
        this.actors = actors;
        this.events = events;
        this.json = json;
    }

    /** What holds now, with a number for each wait. One statement. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public EscalationChoice current() {
        return known();
    }

    /** The waits with their bounds, in the order in which they come. */
    @ForAdministrators
    public List<LadderRule> rules() {
        return List.copyOf(new EnumMap<>(shipped).values());
    }

    /**
     * @param choice with the version that was read
     * @throws DomainError.Invalid if a number is out of its bounds, or something is no address or too long
     * @throws DomainError.Conflict if somebody else has chosen since
     */
    @ForAdministrators
    public void choose(EscalationChoice choice) {
        choice.requireWithin(shipped);
        int changed = db.sql("""
                insert into safety.escalation_choice as c (clinic_id, on_call_email, minutes, outside, version)
                select :clinic, :email, cast(:minutes as jsonb), cast(:outside as jsonb), 1
                where :version = 0 or exists (select from safety.escalation_choice where clinic_id = :clinic)
                on conflict (clinic_id) do update set on_call_email = excluded.on_call_email, minutes = excluded.minutes,
                    outside = excluded.outside, version = c.version + 1
                where c.version = :version
                """)
                .param("email", choice.onCall().orElse(null), Types.VARCHAR)
                .param("minutes", json.writeValueAsString(choice.minutes()))
                .param("outside", json.writeValueAsString(byTag(choice.outside())))
                .param("version", choice.version())
                .update();
        if (changed == 0) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        events.publishEvent(Audited.changed("clinic", actors.get().clinic().value(), null, "escalation"));
    }

    /** The same for the program and for patients of the clinic, who are told what is done. One statement. */
    EscalationChoice known() {
        return db.sql("""
                select on_call_email, minutes::text minutes, outside::text outside, version from safety.escalation_choice
                where clinic_id = :clinic
                """)
                .query((row, n) -> new EscalationChoice(
                        Optional.ofNullable(row.getString("on_call_email")),
                        json.readValue(row.getString("minutes"), MINUTES),
                        byLocale(json.readValue(row.getString("outside"), WORDS)),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> new EscalationChoice(Optional.empty(), Map.of(), Map.of(), 0))
                .filled(shipped);
    }

    private static Map<String, String> byTag(Map<Locale, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(word -> word.getKey().toLanguageTag(), Map.Entry::getValue));
    }

    private static Map<Locale, String> byLocale(Map<String, String> words) {
        Map<Locale, String> found = new HashMap<>();
        words.forEach((tag, text) -> found.put(Locale.forLanguageTag(tag), text));
        return found;
    }
}
