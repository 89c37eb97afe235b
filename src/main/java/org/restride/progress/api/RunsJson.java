package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.plans.PlannedRun;
import org.restride.plans.load.LoadSum;
import org.restride.plans.load.LoadWarning;
import org.restride.plans.load.WeekLoad;
import org.restride.progress.LoggedRun;
import org.restride.progress.RunPage;
import org.restride.progress.Shoe;

/** {@code Runs} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunsJson(
        LocalDate today,
        List<WeekJson> weeks,
        @Nullable Integer changeInAWeek,
        @Nullable Integer changeInTwoWeeks,
        int lastSeven,
        int mostInSeven,
        List<WarningJson> warnings,
        List<PlannedJson> planned,
        List<RunJson> runs,
        List<Shoe> shoes) {

    /** {@code RunWeek} of the contract. */
    record WeekJson(LocalDate monday, SumJson planned, SumJson done) {
        static WeekJson of(WeekLoad week) {
            return new WeekJson(week.monday(), SumJson.of(week.planned()), SumJson.of(week.done()));
        }
    }

    /** {@code RunSum} of the contract. */
    record SumJson(int runs, int minutes, int running, int metres) {
        static SumJson of(LoadSum sum) {
            return new SumJson(sum.runs(), sum.minutes(), sum.running(), sum.metres());
        }
    }

    /** {@code RunWarning} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WarningJson(
            String kind,
            @Nullable String span,
            @Nullable String measure,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer percent,
            @Nullable Integer limit,
            @Nullable LocalDate first,
            @Nullable LocalDate second) {
        static WarningJson of(LoadWarning warning) {
            return switch (warning) {
                case LoadWarning.Rise rise ->
                    new WarningJson(
                            "rise",
                            Codes.of(rise.span()),
                            Codes.of(rise.measure()),
                            rise.before(),
                            rise.after(),
                            rise.percent(),
                            rise.limit(),
                            null,
                            null);
                case LoadWarning.HardDays days ->
                    new WarningJson("hard-days", null, null, null, null, null, null, days.first(), days.second());
            };
        }
    }

    /** {@code Leg} of the contract. */
    record LegJson(String move, int seconds) {}

    /** {@code PlannedRun} of the contract. */
    record PlannedJson(
            LocalDate day,
            UUID part,
            String title,
            String sort,
            int minutes,
            int running,
            boolean done,
            List<LegJson> legs) {
        static PlannedJson of(PlannedRun run, boolean done) {
            return new PlannedJson(
                    run.day(),
                    run.part(),
                    run.title(),
                    run.kind(),
                    run.load().minutes(),
                    run.load().running(),
                    done,
                    run.legs().stream()
                            .map(leg -> new LegJson(leg.isRun() ? "run" : "walk", leg.seconds()))
                            .toList());
        }
    }

    /** {@code LoggedRun} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunJson(
            UUID id,
            @Nullable UUID part,
            LocalDate day,
            String sort,
            int minutes,
            int running,
            @Nullable Integer metres,
            @Nullable String surface,
            @Nullable UUID shoe,
            int pain,
            @Nullable String note,
            String light,
            boolean corrected,
            @Nullable Integer effort,
            RunReportJson.@Nullable MeasuredJson measured) {
        static RunJson of(LoggedRun run) {
            return new RunJson(
                    run.id(),
                    run.part(),
                    run.day(),
                    Codes.of(run.sort()),
                    run.minutes(),
                    run.running(),
                    run.metres(),
                    run.surface() == null ? null : Codes.of(run.surface()),
                    run.shoe(),
                    run.pain(),
                    run.note(),
                    Codes.of(run.light()),
                    run.isCorrection(),
                    run.effort(),
                    RunReportJson.MeasuredJson.of(run.measured()));
        }
    }

    /** The runs that the plan asks for are given for this week only. */
    static RunsJson of(RunPage page) {
        LocalDate monday = page.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new RunsJson(
                page.today(),
                page.load().weeks().stream().map(WeekJson::of).toList(),
                page.load().changeInAWeek().orElse(null),
                page.load().changeInTwoWeeks().orElse(null),
                page.load().lastSeven().running(),
                page.load().mostInSeven(page.limits()),
                page.load().warnings().stream().map(WarningJson::of).toList(),
                page.planned().stream()
                        .filter(run -> !run.day().isBefore(monday))
                        .map(run -> PlannedJson.of(run, !page.open(run.day()).contains(run)))
                        .toList(),
                page.runs().stream().map(RunJson::of).toList(),
                page.shoes());
    }
}
