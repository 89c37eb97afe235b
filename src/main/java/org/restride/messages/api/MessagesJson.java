package org.restride.messages.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.messages.Message;
import org.restride.messages.MessageThread;
import org.restride.people.ClinicHours;
import org.restride.people.ClinicSummary;
import org.restride.questions.EmergencyNumber;

/**
 * {@code Messages} of {@code frontend/api/messages.ts}.
 *
 * @param patient whose conversation it is
 * @param writing whether the patient may write: care has not ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessagesJson(
        UUID patient,
        String language,
        boolean writing,
        List<MessageJson> messages,
        boolean more,
        ClinicJson clinic,
        HoursJson hours,
        EmergencyJson emergency) {

    private static final int LOOKED_AHEAD_DAYS = 28;

    /** {@code Message} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageJson(
            UUID id,
            boolean mine,
            boolean fromClinic,
            String from,
            String text,
            Instant at,
            @Nullable String seenBy,
            @Nullable Instant seenAt,
            List<PictureJson> pictures) {}

    /** {@code MessagePicture} of the contract. */
    record PictureJson(UUID id, int width, int height) {}

    /** The patient's clinic. */
    record ClinicJson(String name, String phone, String zone) {}

    /** {@code ClinicHours} of the contract: whether it is open, when it opens next, by when it answers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoursJson(
            boolean open,
            @Nullable Instant opens,
            @Nullable Instant answerBy,
            int answerHours,
            String words,
            Map<String, List<String>> week,
            List<ClosedJson> closed) {}

    /** A day on which the clinic is closed. */
    record ClosedJson(LocalDate day, String name) {}

    /** Whom to call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EmergencyJson(
            String number,
            @Nullable String adviceLine,
            @Nullable String adviceName) {}

    static MessageJson message(MessageThread thread, Message message, AccountId reader) {
        Message.Seen seen = message.seen();
        return new MessageJson(
                message.id(),
                message.author().equals(reader),
                message.fromClinic(),
                thread.name(message.author()),
                message.text(),
                message.sentAt(),
                seen == null ? null : thread.name(seen.by()),
                seen == null ? null : seen.at(),
                message.pictures().stream()
                        .map(picture -> new PictureJson(picture.id(), picture.width(), picture.height()))
                        .toList());
    }

    /**
     * @param now from when on the answer is counted
     */
    static HoursJson hours(ClinicHours hours, ClinicSummary clinic, Instant now) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (hours.isKnown()) {
                week.put(
                        day.name().toLowerCase(Locale.ROOT),
                        hours.of(day).stream()
                                .map(span -> span.from() + "–" + span.to())
                                .toList());
            }
        }
        LocalDate today = LocalDate.ofInstant(now, clinic.zone());
        return new HoursJson(
                hours.isOpen(now, clinic.zone()),
                hours.nextOpening(now, clinic.zone()).orElse(null),
                hours.answerBy(now, clinic.zone()).orElse(null),
                hours.answerHours(),
                clinic.hours(),
                week,
                hours.closed().stream()
                        .filter(day ->
                                !day.day().isBefore(today) && day.day().isBefore(today.plusDays(LOOKED_AHEAD_DAYS)))
                        .map(day -> new ClosedJson(day.day(), day.name()))
                        .toList());
    }

    static EmergencyJson emergency(EmergencyNumber number) {
        return new EmergencyJson(number.number(), number.adviceLine(), number.adviceName());
    }
}
