package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.ForMembers;
import org.restride.catalogue.ArticleBody;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Equipment;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.HabitBody;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.RunSessionBody;
import org.restride.catalogue.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what a plan asks for and how it is done. */
@Service
@Transactional(readOnly = true)
public class SessionContents {

    private final Catalogue catalogue;

    SessionContents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a day asks for, in the order of the plan; a version that no longer exists is left out.
     *
     * @param easier what stands in the place of exercises on a bad day, under their ids and with the dose that is signed for it
     */
    public record Contents(List<ExerciseGuide> exercises, List<ExtraCard> extras, List<ExerciseGuide> easier) {
        public Contents {
            exercises = List.copyOf(exercises);
            extras = List.copyOf(extras);
            easier = List.copyOf(easier);
        }

        /** Minutes of the exercises together, 0 if there are none. */
        public int minutes() {
            return DoseTime.minutes(
                    exercises.stream().map(guide -> guide.item().dose()).toList());
        }
    }

    /** One statement at most; none for a day of rest, or if all is remembered. */
    @ForMembers
    public Contents of(Schedule.DueDay day, Locale language) {
        List<ItemVersionId> ids = Stream.concat(
                        day.items().stream().flatMap(PlanItem::contents),
                        day.extras().stream().map(PlanExtra::content))
                .distinct()
                .toList();
        Map<ItemVersionId, ItemContent> published = catalogue.contents(ids, language).stream()
                .collect(Collectors.toMap(ItemContent::id, Function.identity(), (first, second) -> first));
        List<ExerciseGuide> exercises = new ArrayList<>();
        for (PlanItem item : day.items()) {
            ItemContent found = published.get(item.content());
            if (found != null && found.body() instanceof ExerciseBody exercise) {
                exercises.add(guide(item, found, exercise));
            }
        }
        List<ExerciseGuide> easier = new ArrayList<>();
        day.items().stream().flatMap(item -> item.onBadDay().stream()).forEach(item -> {
            ItemContent found = published.get(item.content());
            if (found != null && found.body() instanceof ExerciseBody exercise) {
                easier.add(guide(item, found, exercise));
            }
        });
        List<ExtraCard> extras = new ArrayList<>();
        for (PlanExtra extra : day.extras()) {
            ItemContent found = published.get(extra.content());
            if (found != null) {
                extras.add(card(extra, found));
            }
        }
        return new Contents(exercises, extras, easier);
    }

    private static ExerciseGuide guide(PlanItem item, ItemContent found, ExerciseBody exercise) {
        Steps steps = exercise.steps();
        return new ExerciseGuide(
                item,
                found.key(),
                found.title(),
                found.language(),
                code(exercise.sides()),
                exercise.equipment().stream()
                        .filter(each -> each != Equipment.NONE)
                        .map(SessionContents::code)
                        .toList(),
                steps.setUp(),
                steps.movement(),
                steps.cues(),
                steps.breathing(),
                steps.stopIf(),
                steps.feel(),
                steps.mistakes(),
                exercise.figure(),
                found.illustrations().stream()
                        .map(each -> new ExerciseGuide.Picture(
                                each.address(), each.video(), each.width(), each.height(), each.alt(), each.caption()))
                        .toList());
    }

    private static ExtraCard card(PlanExtra extra, ItemContent found) {
        int minutes =
                switch (found.body()) {
                    case ArticleBody article -> article.minutes();
                    case HabitBody habit -> habit.minutes();
                    case RunSessionBody run -> run.minutes();
                    case ExerciseBody exercise -> exercise.minutes();
                };
        return new ExtraCard(
                extra, code(found.kind()), found.key(), found.title(), found.language(), found.summary(), minutes);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
