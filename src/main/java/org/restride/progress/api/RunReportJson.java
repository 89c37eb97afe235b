package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.progress.LogRun;
import org.restride.progress.Measured;
import org.restride.progress.RunSort;
import org.restride.progress.Surface;

/** {@code RunReport} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunReportJson(
        @NotNull UUID id,
        @Nullable UUID part,
        @NotNull LocalDate day,
        @NotNull String sort,
        @NotNull @Min(1) @Max(600) Integer minutes,
        @NotNull @Min(0) @Max(600) Integer running,
        @Min(0) @Max(200_000) @Nullable Integer metres,
        @Nullable String surface,
        @Nullable UUID shoe,
        @NotNull @Min(0) @Max(10) Integer pain,
        @Size(max = 2000) @Nullable String note,
        @NotNull Instant finishedAt,
        @Nullable UUID corrects,
        @Nullable Boolean gone,
        @Min(0) @Max(10) @Nullable Integer effort,
        @Valid @Nullable MeasuredJson measured) {

    /** {@code Measured} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasuredJson(
            @NotNull String by,
            @NotNull Instant startedAt,
            @NotNull @Min(0) @Max(36_000) Integer movingSeconds,
            @Min(0) @Max(20_000) @Nullable Integer ascent,
            @Min(1) @Max(300) @Nullable Integer heartRate) {

        static @Nullable MeasuredJson of(@Nullable Measured measured) {
            return measured == null
                    ? null
                    : new MeasuredJson(
                            Codes.of(measured.by()),
                            measured.startedAt(),
                            measured.movingSeconds(),
                            measured.ascent(),
                            measured.heartRate());
        }

        Measured value() {
            return new Measured(
                    Codes.parse("by", Measured.Source.class, by), startedAt, movingSeconds, ascent, heartRate);
        }
    }

    LogRun command() {
        return new LogRun(
                id,
                part,
                day,
                Codes.parse("sort", RunSort.class, sort),
                minutes,
                running,
                metres,
                surface == null ? null : Codes.parse("surface", Surface.class, surface),
                shoe,
                pain,
                note == null || note.isBlank() ? null : note.strip(),
                finishedAt,
                corrects,
                Boolean.TRUE.equals(gone),
                effort,
                measured == null ? null : measured.value());
    }
}
