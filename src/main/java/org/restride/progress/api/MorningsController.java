package org.restride.progress.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.progress.AnswerMorning;
import org.restride.progress.MorningReceipt;
import org.restride.progress.Mornings;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own answers on the morning after a session. */
@RestController
@RequestMapping("/api/me/mornings")
class MorningsController {

    private final Mornings mornings;

    MorningsController(Mornings mornings) {
        this.mornings = mornings;
    }

    /** {@code MorningReport} of the contract. */
    record Report(
            @NotNull UUID id,
            @NotNull UUID sessionLog,
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(10) Integer pain,
            @Size(max = 2000) @Nullable String note,
            @Nullable UUID corrects,
            @Nullable Instant answeredAt) {

        AnswerMorning command() {
            return new AnswerMorning(
                    id,
                    sessionLog,
                    day,
                    pain,
                    note == null || note.isBlank() ? null : note.strip(),
                    corrects,
                    answeredAt);
        }
    }

    /** {@code MorningReceipt} of the contract. */
    record Receipt(UUID id, Instant receivedAt, String then) {}

    @PostMapping
    Receipt answer(@Valid @RequestBody Report report) {
        MorningReceipt receipt = mornings.answer(report.command());
        return new Receipt(receipt.id(), receipt.receivedAt(), Codes.of(receipt.then()));
    }
}
