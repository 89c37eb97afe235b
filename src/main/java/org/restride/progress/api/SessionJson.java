package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Cadence;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.DoseWords;
import org.restride.plans.DueList;
import org.restride.plans.ExerciseGuide;
import org.restride.plans.PlanItem;
import org.restride.progress.TodayState;

/**
 * {@code Session} of the contract.
 *
 * @param time which time today this is; null if once is enough
 * @param shortSession when time is short; null if none is signed, or it would save no time
 * @param flareUp for a bad day; null if none is signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionJson(
        String key,
        String title,
        int minutes,
        List<ItemJson> items,
        @Nullable UUID doneLog,
        @Nullable Integer time,
        @Nullable Integer times,
        @JsonProperty("short") @Nullable VariantJson shortSession,
        @Nullable VariantJson flareUp) {

    /** {@code SessionItem} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            UUID id,
            String exercise,
            int contentVersion,
            String title,
            @Nullable String onlyIn,
            Dose.Flat dose,
            String doseText,
            String doseSpoken,
            @Nullable String load,
            @Nullable String effort,
            @Nullable String run,
            @Nullable Integer timesToday,
            @Nullable Integer doneToday,
            String sides,
            @Nullable List<String> equipment,
            @Nullable String note,
            List<String> setup,
            List<String> movement,
            List<String> cues,
            List<String> breathing,
            List<String> stopIf,
            List<String> feel,
            List<String> mistakes,
            @JsonRawValue @Nullable String figure,
            @Nullable List<PictureJson> pictures,
            int minutes) {}

    /** {@code Picture} of the contract. */
    record PictureJson(String src, boolean video, int width, int height, String alt, String caption) {}

    static SessionJson of(DueList.Due due, List<ExerciseGuide> exercises, TodayState today, Locale language) {
        boolean isDue = today.kind() == TodayState.Kind.DUE;
        int number = isDue ? today.round().number() : 1;
        String day = due.plan().id().value() + ":" + due.plan().number() + ":" + today.day();
        int times = exercises.stream()
                .mapToInt(guide -> guide.item().cadence().timesADay())
                .max()
                .orElse(1);
        DoseWords words = DoseWords.in(language);
        return new SessionJson(
                number == 1 ? day : day + ":" + number,
                due.plan().title(),
                DoseTime.minutes(
                        exercises.stream().map(guide -> guide.item().dose()).toList()),
                exercises.stream()
                        .map(guide -> item(guide, today.round(), words, language))
                        .toList(),
                isDue ? null : today.doneLog(),
                times == 1 ? null : (Integer) number,
                times == 1 ? null : (Integer) times,
                VariantJson.whenShort(exercises, words),
                VariantJson.onBadDay(exercises, today, words, language));
    }

    static ItemJson item(ExerciseGuide guide, TodayState.Round round, DoseWords words, Locale language) {
        PlanItem item = guide.item();
        Dose dose = item.dose();
        int times = item.cadence().timesADay();
        return new ItemJson(
                item.id(),
                guide.exercise(),
                guide.contentVersion(),
                guide.title(),
                TodayJson.onlyIn(guide.language(), language),
                dose.flat(),
                words.line(dose),
                words.spoken(dose),
                orNull(words.load(dose.load())),
                orNull(words.effort(dose.effort())),
                run(item.cadence()),
                times == 1 ? null : (Integer) times,
                round.again().get(item.id()),
                guide.sides(),
                guide.equipment().isEmpty() ? null : guide.equipment(),
                orNull(item.note()),
                guide.setUp(),
                guide.movement(),
                guide.cues(),
                guide.breathing(),
                guide.stopIf(),
                guide.feel(),
                guide.mistakes(),
                guide.figure().isBlank() ? null : guide.figure(),
                guide.pictures().isEmpty() ? null : pictures(guide.pictures()),
                guide.minutes());
    }

    private static List<PictureJson> pictures(List<ExerciseGuide.Picture> pictures) {
        return pictures.stream()
                .map(each -> new PictureJson(
                        each.address(), each.video(), each.width(), each.height(), each.alt(), each.caption()))
                .toList();
    }

    private static @Nullable String run(Cadence cadence) {
        return switch (cadence) {
            case Cadence.BeforeRun _ -> "before";
            case Cadence.AfterRun _ -> "after";
            case Cadence.DaysOfWeek _,
                    Cadence.TimesAWeek _,
                    Cadence.EveryDay _,
                    Cadence.EveryNDays _,
                    Cadence.WhenNeeded _ -> null;
        };
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
