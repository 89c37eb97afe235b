package org.restride.questions.api;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.LockNotice;
import org.restride.base.PatientId;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.questions.Answering;
import org.restride.questions.CareTeamTold;
import org.restride.questions.EmergencyNumber;
import org.restride.questions.EmergencyNumbers;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.Question;
import org.restride.questions.QuestionSet;
import org.restride.questions.Verdict;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the emergency screen of the acting patient shows. */
@Component
class Emergencies implements LockNotice {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Locks locks;
    private final Answering answering;
    private final EmergencyNumbers numbers;
    private final PatientRecords records;
    private final Clinics clinics;
    private final StaffNames names;
    private final CareTeamTold told;
    private final CurrentActor actors;
    private final JsonMapper json;

    Emergencies(
            Locks locks,
            Answering answering,
            EmergencyNumbers numbers,
            PatientRecords records,
            Clinics clinics,
            StaffNames names,
            CareTeamTold told,
            CurrentActor actors,
            JsonMapper json) {
        this.locks = locks;
        this.answering = answering;
        this.numbers = numbers;
        this.records = records;
        this.clinics = clinics;
        this.names = names;
        this.told = told;
        this.actors = actors;
        this.json = json;
    }

    EmergencyState current() {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        Optional<Lock> lock = locks.current(patient);
        return lock.isPresent() ? locked(patient, lock.get()) : EmergencyState.free(lifted(patient));
    }

    @Override
    public Map<String, Object> describe() {
        return json.convertValue(current(), MEMBERS);
    }

    private EmergencyState locked(PatientId patient, Lock lock) {
        PatientSummary person = records.find(patient).orElseThrow(() -> new DomainError.NotFound("error.not-found"));
        ClinicSummary clinic = clinics.current();
        EmergencyNumber number = numbers.of(person.country());
        Lock.Answers newest = lock.answers().getLast();
        QuestionSet set = answering.version(newest.set(), newest.version());
        Verdict verdict = set.evaluate(newest.answers());
        Set<String> flags = new LinkedHashSet<>();
        lock.answers().forEach(answers -> flags.addAll(answers.flags()));
        return new EmergencyState(
                true,
                lock.since(),
                List.copyOf(flags),
                set.text(verdict.level()).now().in(person.language()),
                List.copyOf(sentences(lock, person.language())),
                number.number(),
                number.adviceName(),
                number.adviceLine(),
                new EmergencyState.Clinic(clinic.name(), clinic.phone(), clinic.hours(), clinic.country()),
                seenBy(lock),
                told(patient, person.language()),
                null);
    }

    private Set<String> sentences(Lock lock, Locale language) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Lock.Answers answers : lock.answers()) {
            QuestionSet set = answering.version(answers.set(), answers.version());
            for (Question question : set.answeredYes(answers.answers())) {
                if (question.emergencyLine() != null) {
                    sentences.add(question.emergencyLine().in(language));
                }
            }
        }
        return sentences;
    }

    private EmergencyState.@Nullable SeenBy seenBy(Lock lock) {
        AccountId by = lock.seenBy();
        Instant at = lock.seenAt();
        return by == null || at == null ? null : new EmergencyState.SeenBy(name(by), at);
    }

    private EmergencyState.Told told(PatientId patient, Locale language) {
        CareTeamTold.Told known = told.told(patient, language);
        return new EmergencyState.Told(known.name(), known.at(), known.opensAt(), known.outside());
    }

    private EmergencyState.@Nullable Unlocked lifted(PatientId patient) {
        return locks.lastLifted(patient)
                .map(lifted -> new EmergencyState.Unlocked(name(lifted.by()), lifted.at(), lifted.words()))
                .orElse(null);
    }

    private String name(AccountId account) {
        return names.of(Set.of(account)).getOrDefault(account, clinics.current().name());
    }
}
