package org.restride.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.catalogue.media.PictureSample;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** A patient with every kind of row that a conversation can have. */
public final class ConversedPatient {

    private ConversedPatient() {}

    /** Writes with a picture, is answered and handed over, and waits for another answer. */
    public static void talk(
            TestClinics clinics, ApplicationContext context, TestClinic clinic, PatientId patient, Actor writer) {
        PatientMessages messages = context.getBean(PatientMessages.class);
        CareMessages care = context.getBean(CareMessages.class);
        UUID picture = UUID.randomUUID();
        clinics.as(writer, () -> {
            context.getBean(MessagePictures.class)
                    .add(patient, picture, new ByteArrayResource(PictureSample.jpeg(64, 48)));
            messages.send(message("May I run again?", picture));
        });
        clinics.as(clinic.clinician(), () -> {
            care.open(patient, null);
            care.reply(patient, message("Yes, gently."));
            care.handOver(patient, clinic.clinician().account(), "Please go on with this");
        });
        clinics.as(writer, () -> messages.send(message("Thank you")));
    }

    public static SendMessage message(String text, UUID... pictures) {
        return new SendMessage(UUID.randomUUID(), text, List.of(pictures), Instant.parse("2026-11-02T10:00:00Z"));
    }
}
