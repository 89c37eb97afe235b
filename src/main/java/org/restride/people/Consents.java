package org.restride.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOf;
import org.restride.base.ForCareOfOrAdministrators;
import org.restride.base.ForEverybody;
import org.restride.base.ForPatients;
import org.restride.base.ForProgram;
import org.restride.base.Glimpse;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients have agreed to, and in which words. */
@Service
@Transactional
public class Consents {

    /** That somebody agreed, or took it back. */
    public record Consent(boolean given, int textVersion, Instant at) {}

    /** Where somebody stands. */
    public enum Standing {
        /** Was never asked: the clinic does everything for them. */
        NONE,
        GIVEN,
        /** Agreed to words that have changed since; is asked again, and everything goes on meanwhile. */
        OUTDATED,
        /** Took it back; the plan waits. */
        WITHDRAWN
    }

    private static final int CURRENT = 2;

    private final Map<String, ConsentText> texts;
    private final ClinicSql db;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ClinicSql db, CurrentActor actors, Ids ids, ApplicationEventPublisher events, Clock clock) {
        this.texts = IntStream.rangeClosed(1, CURRENT)
                .boxed()
                .flatMap(version -> Texts.LANGUAGES.stream().map(language -> read(version, language)))
                .collect(Collectors.toMap(text -> key(text.version(), text.language()), text -> text));
        this.db = db;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The text that is asked for now, in the person's language or else in English. */
    @ForEverybody("is the same public text for all")
    public ConsentText text(Locale language) {
        return text(CURRENT, language);
    }

    /** The words of an earlier version, or of this one; in English where there are none in the person's language. */
    @ForEverybody("is the same public text for all")
    public ConsentText text(int version, Locale language) {
        ConsentText own = texts.get(key(version, language));
        ConsentText english = texts.get(key(version, Locale.ENGLISH));
        if (own == null && english == null) {
            throw new DomainError.NotFound("error.not-found");
        }
        return own == null ? Objects.requireNonNull(english) : own;
    }

    /** Where the acting patient stands. One statement. */
    @ForPatients
    @Transactional(readOnly = true)
    public Standing standing() {
        return standing(mine());
    }

    /** What the acting patient or their carer agreed to and took back, the newest first. One statement. */
    @ForPatients
    @Transactional(readOnly = true)
    public List<Consent> mine() {
        return read(own());
    }

    /** Whether the patient took it back, so that nothing reminds them. One statement. */
    @ForProgram
    @Transactional(readOnly = true)
    public boolean isWithdrawn(PatientId patient) {
        return standing(read(patient)) == Standing.WITHDRAWN;
    }

    /** The same in a form that other reads can join. */
    @ForCareOf
    public Glimpse<Boolean> glimpseWithdrawn(PatientId patient) {
        return new Glimpse<>("""
                select to_json(w.deed = 'WITHDRAWN') from people.consent w
                where w.clinic_id = :clinic and w.patient_id = :patient order by w.at desc, w.id desc limit 1
                """, Map.of("patient", patient.value()), Boolean::parseBoolean);
    }

    /** Since when the patient has taken it back, in a form that other reads can join; empty if they have not. */
    @ForCareOf
    public Glimpse<Optional<Instant>> glimpseWithdrawnSince(PatientId patient) {
        return new Glimpse<>("""
                select to_json((extract(epoch from min(w.at)) * 1000000)::bigint) from people.consent w
                where w.clinic_id = :clinic and w.patient_id = :patient and w.deed = 'WITHDRAWN' and not exists (
                    select from people.consent g where g.clinic_id = :clinic and g.patient_id = :patient
                        and g.deed = 'GIVEN' and (g.at, g.id) > (w.at, w.id))
                """, Map.of("patient", patient.value()), micros -> Optional.ofNullable(micros)
                .map(text -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS)));
    }

    static Standing standing(List<Consent> newestFirst) {
        if (newestFirst.isEmpty()) {
            return Standing.NONE;
        }
        Consent last = newestFirst.getFirst();
        if (!last.given()) {
            return Standing.WITHDRAWN;
        }
        return last.textVersion() < CURRENT ? Standing.OUTDATED : Standing.GIVEN;
    }

    /**
     * The acting patient agrees to the words that were shown, again or for the first time.
     *
     * @throws DomainError.Conflict if the words have changed since they were shown
     */
    @ForPatients
    public void agree(ConsentText shown) {
        ConsentText now = text(shown.language());
        if (!now.equals(shown)) {
            throw new DomainError.Conflict("people.changed-meanwhile");
        }
        PatientId patient = own();
        write("GIVEN", patient, actors.get().account(), now);
        events.publishEvent(Audited.created("consent", patient.value(), patient, "given"));
        events.publishEvent(new ConsentChanged(actors.get().clinic(), patient));
    }

    /** Newest first. */
    @ForCareOfOrAdministrators
    @Transactional(readOnly = true)
    public List<Consent> of(PatientId patient) {
        return read(patient);
    }

    private List<Consent> read(PatientId patient) {
        return db.sql("""
                select deed, text_version, at from people.consent
                where clinic_id = :clinic and patient_id = :patient order by at desc, id desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Consent(
                        "GIVEN".equals(row.getString("deed")), row.getInt("text_version"), Columns.instant(row, "at")))
                .list();
    }

    /** The acting patient takes their consent back: the plan waits, and it stands on the clinic's list of requests until they agree again. */
    @ForPatients
    public void withdraw() {
        PatientId patient = own();
        write("WITHDRAWN", patient, actors.get().account(), text(Locale.ENGLISH));
        events.publishEvent(Audited.created("consent", patient.value(), patient, "withdrawn"));
        events.publishEvent(new ConsentChanged(actors.get().clinic(), patient));
    }

    void give(PatientId patient, AccountId account, ConsentText text) {
        write("GIVEN", patient, account, text);
    }

    private void write(String deed, PatientId patient, AccountId account, ConsentText text) {
        db.sql("""
                insert into people.consent (clinic_id, id, patient_id, account_id, deed, text_version, text_hash, language, at)
                values (:clinic, :id, :patient, :account, :deed, :version, :hash, :language, :now)
                """)
                .param("id", ids.next())
                .param("patient", patient.value())
                .param("account", account.value())
                .param("deed", deed)
                .param("version", text.version())
                .param("hash", text.hash())
                .param("language", text.language().getLanguage())
                .param("now", Columns.utc(clock.instant()))
                .update();
    }

    private PatientId own() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }

    private static String key(int version, Locale language) {
        return version + "_" + language.getLanguage();
    }

    private static ConsentText read(int version, Locale language) {
        String name = "/consent/" + version + "_" + language.getLanguage() + ".md";
        try (InputStream file = Consents.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The consent text " + name + " is missing");
            }
            String body = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ConsentText(version, language, body, Tokens.hex(body));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
