package org.restride.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCareOfOrAdministrators;
import org.restride.base.ForEverybody;
import org.restride.base.ForPatients;
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

    private static final int CURRENT = 1;

    private final ConsentText english = read(Locale.ENGLISH);
    private final Map<String, ConsentText> texts;
    private final ClinicSql db;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ClinicSql db, CurrentActor actors, Ids ids, ApplicationEventPublisher events, Clock clock) {
        this.texts = Texts.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, Consents::read));
        this.db = db;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The text that is asked for now, in the person's language or else in English. */
    @ForEverybody("is the same public text for all")
    public ConsentText text(Locale language) {
        return texts.getOrDefault(language.getLanguage(), english);
    }

    /** Newest first. */
    @ForCareOfOrAdministrators
    @Transactional(readOnly = true)
    public List<Consent> of(PatientId patient) {
        return db.sql("""
                select deed, text_version, at from people.consent
                where clinic_id = :clinic and patient_id = :patient order by at desc, id desc
                """)
                .param("patient", patient.value())
                .query((row, n) -> new Consent(
                        "GIVEN".equals(row.getString("deed")), row.getInt("text_version"), Columns.instant(row, "at")))
                .list();
    }

    /** The acting patient takes their consent back; the clinic then has to end the care and look after the record. */
    @ForPatients
    public void withdraw() {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        write("WITHDRAWN", patient, actors.get().account(), text(Locale.ENGLISH));
        events.publishEvent(Audited.created("consent", patient.value(), patient, "withdrawn"));
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

    private static ConsentText read(Locale language) {
        String name = "/consent/" + CURRENT + "_" + language.getLanguage() + ".md";
        try (InputStream file = Consents.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The consent text " + name + " is missing");
            }
            String body = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ConsentText(CURRENT, language, body, Tokens.hex(body));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
