package org.restride.messages.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.messages.MessagePicture;
import org.restride.messages.MessagePictures;
import org.restride.messages.MessageReceipt;
import org.restride.messages.MessageThread;
import org.restride.messages.PatientMessages;
import org.restride.messages.RedFlagWords;
import org.restride.messages.SendMessage;
import org.restride.people.ClinicSummary;
import org.restride.people.Clinics;
import org.restride.people.OpeningHours;
import org.restride.people.PatientState;
import org.restride.questions.EmergencyNumbers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The acting patient's conversation with the care team. */
@RestController
@RequestMapping("/api/me/messages")
class MessagesController {

    private final PatientMessages messages;
    private final MessagePictures pictures;
    private final OpeningHours hours;
    private final Clinics clinics;
    private final EmergencyNumbers numbers;
    private final CurrentActor actors;
    private final Clock clock;

    MessagesController(
            PatientMessages messages,
            MessagePictures pictures,
            OpeningHours hours,
            Clinics clinics,
            EmergencyNumbers numbers,
            CurrentActor actors,
            Clock clock) {
        this.messages = messages;
        this.pictures = pictures;
        this.hours = hours;
        this.clinics = clinics;
        this.numbers = numbers;
        this.actors = actors;
        this.clock = clock;
    }

    /** {@code OutgoingMessage} of the contract. */
    record Outgoing(
            @NotNull UUID id,
            @NotNull @Size(max = 10_000) String text,
            @NotNull @Size(max = 20) List<UUID> pictures,
            @Nullable Instant writtenAt) {}

    /** {@code MessageReceipt} of the contract. */
    record Receipt(UUID id, Instant at, List<String> flags) {}

    /** The newest message that was shown. */
    record Seen(@NotNull UUID newest) {}

    @GetMapping
    MessagesJson read(@RequestParam(required = false) @Nullable UUID before) {
        MessageThread thread = messages.read(before);
        AccountId reader = actors.get().account();
        ClinicSummary clinic = clinics.current();
        return new MessagesJson(
                thread.who().id().value(),
                thread.who().language().toLanguageTag(),
                thread.who().state() == PatientState.ACTIVE,
                thread.messages().stream()
                        .map(message -> MessagesJson.message(thread, message, reader))
                        .toList(),
                thread.more(),
                new MessagesJson.ClinicJson(
                        clinic.name(), clinic.phone(), clinic.zone().getId()),
                MessagesJson.hours(hours.current(), clinic, clock.instant()),
                MessagesJson.emergency(numbers.of(thread.who().country())));
    }

    /** The words that ask the safety questions at once, for the phone to look for by itself. */
    @GetMapping("/words")
    List<RedFlagWords.Flag> words() {
        return messages.words();
    }

    @PostMapping
    Receipt send(@Valid @RequestBody Outgoing message) {
        Instant writtenAt = message.writtenAt() == null ? clock.instant() : message.writtenAt();
        MessageReceipt receipt =
                messages.send(new SendMessage(message.id(), message.text(), message.pictures(), writtenAt));
        return new Receipt(receipt.id(), receipt.sentAt(), receipt.flags());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@Valid @RequestBody Seen seen) {
        messages.see(seen.newest());
    }

    /** The bytes as they are; what they are called and said to be counts for nothing. */
    @PutMapping("/pictures/{id}")
    MessagesJson.PictureJson add(@PathVariable UUID id, InputStream body) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        MessagePicture picture = pictures.add(patient, id, () -> body);
        return new MessagesJson.PictureJson(picture.id(), picture.width(), picture.height());
    }
}
