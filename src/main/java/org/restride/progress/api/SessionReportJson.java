package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.restride.progress.HurtSide;
import org.restride.progress.LogSession;
import org.restride.progress.LoggedSession;
import org.restride.progress.Place;
import org.restride.progress.SessionEntry;
import org.restride.progress.SessionVariant;
import org.restride.progress.SkipReason;

/** {@code SessionReport} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionReportJson(
        @NotNull UUID id,
        @NotNull UUID plan,
        @Positive int planVersion,
        @NotNull LocalDate day,
        @NotNull Instant startedAt,
        @NotNull Instant finishedAt,
        @NotNull @Size(max = 100) List<@NotNull @Valid Entry> entries,
        @NotNull @Min(0) @Max(10) Integer pain,
        @Min(0) @Max(10) @Nullable Integer effort,
        @Size(max = 2000) @Nullable String note,
        @Nullable UUID corrects,
        @Nullable String variant) {

    /** {@code SessionEntry} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @NotNull UUID item,
            @NotNull String outcome,
            @Min(0) @Max(50) int setsDone,
            @Nullable String reason,
            @Size(max = 500) @Nullable String reasonText,
            @Valid @Nullable Hurt hurts) {

        SessionEntry entry() {
            return new SessionEntry(
                    item,
                    Codes.parse("entries.outcome", SessionEntry.Outcome.class, outcome),
                    setsDone,
                    reason == null ? null : Codes.parse("entries.reason", SkipReason.class, reason),
                    reasonText,
                    hurts == null ? null : hurts.hurt());
        }

        static Entry of(SessionEntry entry) {
            SessionEntry.Hurt hurt = entry.hurt();
            return new Entry(
                    entry.item(),
                    Codes.of(entry.outcome()),
                    entry.setsDone(),
                    entry.reason() == null ? null : Codes.of(entry.reason()),
                    entry.reasonText(),
                    hurt == null ? null : Hurt.of(hurt));
        }
    }

    /** {@code Hurt} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hurt(
            @NotNull String where,
            @Nullable String side,
            @NotNull @Min(0) @Max(10) Integer score) {

        static Hurt of(SessionEntry.Hurt hurt) {
            HurtSide side = hurt.side();
            return new Hurt(Codes.of(hurt.where()), side == null ? null : Codes.of(side), hurt.score());
        }

        SessionEntry.Hurt hurt() {
            return new SessionEntry.Hurt(
                    Codes.parse("entries.hurts.where", Place.class, where),
                    side == null ? null : Codes.parse("entries.hurts.side", HurtSide.class, side),
                    score);
        }
    }

    LogSession command() {
        return new LogSession(
                id,
                new PlanVersionId(new PlanId(plan), planVersion),
                day,
                startedAt,
                finishedAt,
                entries.stream().map(Entry::entry).toList(),
                pain,
                effort,
                note == null || note.isBlank() ? null : note.strip(),
                corrects,
                variant == null ? SessionVariant.USUAL : Codes.parse("variant", SessionVariant.class, variant));
    }

    static SessionReportJson of(LoggedSession session) {
        return new SessionReportJson(
                session.id(),
                session.plan().plan().value(),
                session.plan().version(),
                session.day(),
                session.startedAt(),
                session.finishedAt(),
                session.entries().stream().map(Entry::of).toList(),
                session.pain(),
                session.effort(),
                session.note(),
                session.isCorrection() ? session.root() : null,
                session.variant() == SessionVariant.USUAL ? null : Codes.of(session.variant()));
    }
}
