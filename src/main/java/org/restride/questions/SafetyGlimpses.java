package org.restride.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads of this module that another module's statement may join, so that it stays one. Whoever asks has made sure that the acting person may
 * know it.
 */
public final class SafetyGlimpses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Found>> FOUND = new TypeReference<>() {};
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private record Found(UUID id, Level level, List<String> flags, Instant at) {}

    private SafetyGlimpses() {}

    /** What {@link Concerns#open} says. */
    public static Glimpse<Optional<Concern>> concern(PatientId patient) {
        return new Glimpse<>(
                """
                select jsonb_agg(jsonb_build_object('id', grave.id, 'level', grave.level, 'flags', to_jsonb(grave.flags),
                    'at', grave.received_at) order by grave.received_at, grave.id)
                from (%s) grave
                """.formatted(Concerns.GRAVE),
                Map.of("patient", patient.value()),
                text -> text == null
                        ? Optional.empty()
                        : Concerns.concern(JSON.readValue(text, FOUND).stream()
                                .map(one -> new Concerns.Grave(one.id(), one.level(), one.flags(), one.at()))
                                .toList()));
    }

    /** Codes that the newest safety questions have set. */
    public static Glimpse<List<String>> flags(PatientId patient) {
        return new Glimpse<>(
                """
                select to_jsonb(newest.flags) from questions.answer_set newest
                where newest.clinic_id = :clinic and newest.patient_id = :patient and newest.set_key = '%s' and newest.counts
                order by newest.received_at desc limit 1
                """.formatted(Answering.RED_FLAGS),
                Map.of("patient", patient.value()),
                text -> text == null ? List.of() : JSON.readValue(text, CODES));
    }
}
