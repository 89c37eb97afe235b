package org.restride.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.restride.messages.ConversedPatient.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.TestClock;
import org.restride.base.Actor;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.catalogue.media.PictureSample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Pictures of messages: what is taken, who may see them, and what becomes of those that nobody sends. */
@RestrideTest
class MessagePicturesTests {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestClock clock;

    @Autowired
    private PatientMessages messages;

    @Autowired
    private MessagePictures pictures;

    @Autowired
    private PictureSweep sweep;

    @Autowired
    private CurrentActor actors;

    private TestClinic clinic;
    private PatientId patient;
    private Actor writer;

    @BeforeEach
    void makeClinic() {
        clinic = clinics.create();
        patient = clinics.patient(clinic, "Ana", "Runner");
        writer = clinics.patientActor(clinic, patient);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void aPictureIsDrawnAnewAndShownToThePatientAndTheCareTeamOnly() {
        UUID picture = add(PictureSample.jpeg(2_400, 1_200));
        clinics.as(writer, () -> messages.send(message("Look", picture)));
        assertThat(clinics.as(writer, () -> messages.read(null))
                        .messages()
                        .getFirst()
                        .pictures())
                .containsExactly(new MessagePicture(picture, 1_600, 800));
        assertThat(seenBy(writer, picture)).isTrue();
        assertThat(seenBy(clinic.clinician(), picture)).isTrue();
        assertThat(seenBy(clinic.otherClinician(), picture)).isFalse();
        assertThat(seenBy(clinic.editor(), picture)).isFalse();
        assertThat(seenBy(clinic.administrator(), picture)).isFalse();
        PatientId other = clinics.patient(clinic, "Ben", "Other");
        assertThat(seenBy(clinics.patientActor(clinic, other), picture)).isFalse();
        assertThat(seenBy(clinics.create().clinician(), picture)).isFalse();
    }

    @Test
    void theSamePictureHandedInAgainIsThereOnce() {
        UUID id = UUID.randomUUID();
        MessagePicture first = add(id, PictureSample.png(64, 48));
        assertThat(add(id, PictureSample.png(64, 48))).isEqualTo(first);
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        byte[] page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> add(page))
                .isInstanceOfSatisfying(DomainError.Invalid.class, told -> assertThat(told.textKey())
                        .isEqualTo("catalogue.error.media-page"));
    }

    @Test
    void anothersPictureCannotBeSent() {
        UUID picture = add(PictureSample.jpeg(64, 48));
        PatientId other = clinics.patient(clinic, "Ben", "Other");
        clinics.as(clinics.patientActor(clinic, other), () -> assertThatThrownBy(
                        () -> messages.send(message("Look", picture)))
                .isInstanceOf(DomainError.Invalid.class));
        clinics.as(writer, () -> messages.send(message("Look", picture)));
        clinics.as(writer, () -> assertThatThrownBy(() -> messages.send(message("Look again", picture)))
                .isInstanceOf(DomainError.Invalid.class));
    }

    @Test
    void whatNobodySentIsThrownAwayAndWhatWasSentStays() {
        UUID sent = add(PictureSample.jpeg(64, 48));
        UUID left = add(PictureSample.jpeg(48, 64));
        clinics.as(writer, () -> messages.send(message("Look", sent)));
        clock.set(clock.instant().plus(PictureSweep.KEPT_FOR).plus(Duration.ofMinutes(1)));
        actors.asSystem(clinic.id(), () -> {
            try {
                sweep.of(clinic.id());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
        assertThat(seenBy(writer, sent)).isTrue();
        assertThat(seenBy(writer, left)).isFalse();
    }

    private UUID add(byte[] file) {
        return add(UUID.randomUUID(), file).id();
    }

    private MessagePicture add(UUID id, byte[] file) {
        return clinics.as(writer, () -> pictures.add(patient, id, new ByteArrayResource(file)));
    }

    /** Whether the person gets the bytes, which hold nothing of what the camera wrote. */
    private boolean seenBy(Actor person, UUID picture) {
        return clinics.as(person, () -> pictures.find(picture, 480)
                .map(shown -> {
                    try (InputStream bytes = shown.content().open(0, shown.bytes())) {
                        byte[] all = bytes.readAllBytes();
                        assertThat(all).hasSize((int) shown.bytes());
                        return new String(all, StandardCharsets.ISO_8859_1);
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                })
                .filter(text -> !text.contains(PictureSample.SECRET))
                .isPresent());
    }
}
