package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.plans.Dose;
import org.restride.plans.DoseTime;
import org.restride.plans.DoseWords;
import org.restride.plans.ExerciseGuide;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.SessionContents;
import org.restride.progress.TodayState;

/**
 * {@code SessionVariant} of the contract: what of the session a clinician signed for days on which it is too much.
 *
 * @param items none if all is left out
 */
record VariantJson(int minutes, List<ItemJson> items) {
    /**
     * {@code VariantItem} of the contract.
     *
     * @param id of the session's item that it stands for
     * @param instead another exercise in its place; null if it is the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemJson(
            UUID id,
            Dose.Flat dose,
            String doseText,
            String doseSpoken,
            @Nullable String load,
            @Nullable String effort,
            int minutes,
            SessionJson.@Nullable ItemJson instead) {

        static ItemJson of(UUID id, Dose dose, DoseWords words, SessionJson.@Nullable ItemJson instead) {
            return new ItemJson(
                    id,
                    dose.flat(),
                    words.line(dose),
                    words.spoken(dose),
                    SessionJson.orNull(words.load(dose.load())),
                    SessionJson.orNull(words.effort(dose.effort())),
                    DoseTime.minutes(dose),
                    instead);
        }
    }

    static @Nullable VariantJson whenShort(List<ExerciseGuide> exercises, DoseWords words) {
        List<ItemJson> items = new ArrayList<>();
        List<Dose> doses = new ArrayList<>();
        for (ExerciseGuide guide : exercises) {
            ForBadDays signed = guide.item().forBadDays();
            Dose smallest = signed == null ? null : signed.smallest();
            if (smallest != null) {
                doses.add(smallest);
                items.add(ItemJson.of(guide.item().id(), smallest, words, null));
            }
        }
        int usual = DoseTime.minutes(
                exercises.stream().map(guide -> guide.item().dose()).toList());
        int minutes = DoseTime.minutes(doses);
        return items.isEmpty() || minutes >= usual ? null : new VariantJson(minutes, items);
    }

    static @Nullable VariantJson onBadDay(
            List<ExerciseGuide> exercises, TodayState today, DoseWords words, Locale language) {
        if (exercises.stream().allMatch(guide -> guide.item().forBadDays() == null)) {
            return null;
        }
        SessionContents.Contents contents = today.contents();
        Map<UUID, ExerciseGuide> easier = contents == null
                ? Map.of()
                : contents.easier().stream()
                        .collect(Collectors.toMap(guide -> guide.item().id(), Function.identity()));
        List<ItemJson> items = new ArrayList<>();
        List<Dose> doses = new ArrayList<>();
        for (ExerciseGuide guide : exercises) {
            UUID id = guide.item().id();
            ExerciseGuide instead = easier.get(id);
            Dose dose = dose(guide, instead);
            if (dose != null) {
                doses.add(dose);
                items.add(ItemJson.of(
                        id,
                        dose,
                        words,
                        instead == null ? null : SessionJson.item(instead, today.round(), words, language)));
            }
        }
        return new VariantJson(DoseTime.minutes(doses), items);
    }

    /** Null if it is left out; what nobody has signed is left out too, and what can't be shown. */
    private static @Nullable Dose dose(ExerciseGuide guide, @Nullable ExerciseGuide instead) {
        ForBadDays signed = guide.item().forBadDays();
        return switch (signed == null ? new FlareUp.LeftOut() : signed.flareUp()) {
            case FlareUp.AsUsual() -> guide.item().dose();
            case FlareUp.Less(var dose) -> dose;
            case FlareUp.Easier(var _, var dose) -> instead == null ? null : dose;
            case FlareUp.LeftOut() -> null;
        };
    }
}
