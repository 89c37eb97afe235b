package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.Columns;
import org.restride.base.ForCareOf;
import org.restride.base.Glimpse;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What other modules may know of messages. */
@Service
public class MessageReading {

    private static final TypeReference<List<UrgentMessage>> URGENT = new TypeReference<>() {};

    private final JsonMapper json;

    MessageReading(JsonMapper json) {
        this.json = json;
    }

    /** The messages since then whose words may mean a red flag, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<List<UrgentMessage>> glimpse(PatientId patient, Instant since) {
        return new Glimpse<>(
                """
                select jsonb_agg(jsonb_build_object('id', m.id, 'at', m.sent_at) order by m.sent_at)
                from messages.message m
                where m.clinic_id = :clinic and m.patient_id = :urgent_messages_of and m.sent_at > :urgent_messages_since
                    and m.flags <> '{}'
                """,
                Map.of("urgent_messages_of", patient.value(), "urgent_messages_since", Columns.utc(since)),
                text -> text == null ? List.of() : json.readValue(text, URGENT));
    }

    /** Whether the patient waits for an answer to what does not sound urgent, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Optional<WaitingQuestion>> waiting(PatientId patient) {
        return new Glimpse<>("""
                select jsonb_build_object('since', c.waiting_since, 'lastAt', c.last_at) from messages.conversation c
                where c.clinic_id = :clinic and c.patient_id = :patient and c.waiting_since is not null and not c.urgent
                """, Map.of("patient", patient.value()), text -> Optional.ofNullable(text)
                .map(found -> json.readValue(found, WaitingQuestion.class)));
    }
}
