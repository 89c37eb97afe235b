package org.restride.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackProblem;

/** What only shows when a pack's items are seen together: ladders that lead somewhere, keys used once, languages that fit. */
final class CrossReferences {

    private CrossReferences() {}

    static List<PackProblem> problems(PackInfo info, List<ContentPack.Item> items) {
        List<PackProblem> problems = new ArrayList<>();
        Map<ItemKey, ExerciseBody> exercises = new HashMap<>();
        Map<ItemKey, ItemKind> kinds = new HashMap<>();
        for (ContentPack.Item item : items) {
            if (item.text().body() instanceof ExerciseBody exercise) {
                exercises.put(item.key(), exercise);
            }
            ItemKind other = kinds.putIfAbsent(item.key(), item.kind());
            if (other != null && other != item.kind()) {
                problems.add(
                        new PackProblem(item.path(), 1, "the id is taken by another kind of item, " + other.code()));
            }
            if (!info.languages().contains(item.language())) {
                problems.add(new PackProblem(item.path(), 1, "the pack does not name this language"));
            }
        }
        for (ContentPack.Item item : items) {
            if (item.text().body() instanceof ExerciseBody exercise) {
                problems.addAll(ladder(item, exercise, exercises));
            }
        }
        return problems;
    }

    private static List<PackProblem> ladder(
            ContentPack.Item item, ExerciseBody exercise, Map<ItemKey, ExerciseBody> exercises) {
        return Stream.of(
                        rung(item, "easier", exercise.easier(), exercises, other -> other.level() <= exercise.level()),
                        rung(item, "harder", exercise.harder(), exercises, other -> other.level() >= exercise.level()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PackProblem> rung(
            ContentPack.Item item,
            String direction,
            @Nullable ItemKey to,
            Map<ItemKey, ExerciseBody> exercises,
            java.util.function.Predicate<ExerciseBody> fits) {
        if (to == null) {
            return List.of();
        }
        ExerciseBody other = exercises.get(to);
        if (other == null || to.equals(item.key())) {
            return List.of(new PackProblem(item.path(), 1, "\"" + direction + "\" leads to no other exercise: " + to));
        }
        return fits.test(other)
                ? List.of()
                : List.of(new PackProblem(item.path(), 1, "\"" + direction + "\" leads the wrong way by level: " + to));
    }
}
