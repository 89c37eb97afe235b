package org.restride.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.ClinicSql;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** In which languages patients read over time. */
@Repository
class PatientLanguages {

    private final ClinicSql db;
    private final JsonMapper json;

    PatientLanguages(ClinicSql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Choice(Instant since, String language) {}

    /**
     * @throws DomainError.NotFound if there is no such patient
     */
    PastLanguage at(PatientId patient, Instant moment) {
        String text = db.sql("select languages::text from people.patient where clinic_id = :clinic and id = :patient")
                .param("patient", patient.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        List<Choice> choices = Stream.of(json.readValue(text, Choice[].class))
                .sorted(Comparator.comparing(Choice::since))
                .toList();
        return at(choices, moment);
    }

    private static PastLanguage at(List<Choice> choices, Instant moment) {
        Choice first = choices.getFirst();
        Optional<Choice> then = choices.reversed().stream()
                .filter(choice -> !choice.since().isAfter(moment))
                .findFirst();
        Choice told = then.orElse(first);
        @Nullable Instant changed = then.isPresent() && !told.equals(first) ? told.since() : null;
        return new PastLanguage(Locale.of(told.language()), then.isPresent(), first.since(), changed);
    }
}
