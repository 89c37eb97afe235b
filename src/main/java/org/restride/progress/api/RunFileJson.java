package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.progress.RunFile;

/** {@code RunFile} of the contract. */
record RunFileJson(List<FoundJson> runs) {

    /** {@code FoundRun} of the contract: with a {@code trouble} it can't be kept, else all that a report needs is there but the pain. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoundJson(
            @Nullable LocalDate day,
            @Nullable String trouble,
            @Nullable UUID id,
            @Nullable UUID part,
            @Nullable String title,
            @Nullable String sort,
            @Nullable Integer minutes,
            @Nullable Integer running,
            @Nullable Integer metres,
            RunReportJson.@Nullable MeasuredJson measured,
            @Nullable Instant finishedAt,
            @Nullable Boolean similar) {

        static FoundJson of(RunFile.Found found) {
            return switch (found) {
                case RunFile.Unfit(LocalDate day, RunFile.Trouble trouble) ->
                    new FoundJson(day, Codes.of(trouble), null, null, null, null, null, null, null, null, null, null);
                case RunFile.Fit run ->
                    new FoundJson(
                            run.day(),
                            null,
                            run.id(),
                            run.part(),
                            run.title(),
                            Codes.of(run.sort()),
                            run.minutes(),
                            run.running(),
                            run.metres(),
                            RunReportJson.MeasuredJson.of(run.measured()),
                            run.finishedAt(),
                            run.similar());
            };
        }
    }

    static RunFileJson of(RunFile file) {
        return new RunFileJson(file.runs().stream().map(FoundJson::of).toList());
    }
}
