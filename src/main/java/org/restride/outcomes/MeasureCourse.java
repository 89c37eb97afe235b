package org.restride.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.outcomes.Assignment.Due;
import org.restride.questions.Answer;

/**
 * A measure of a patient: whether it is asked now, and all that was answered.
 *
 * @param standing how it is asked; null if it is not asked any more
 * @param due what is asked today; null if nothing is
 * @param entries of the newest course of asking, the oldest first
 * @param earlier of courses before, the oldest first
 * @param corrected what others took the place of
 */
public record MeasureCourse(
        Measure measure,
        @Nullable Assignment standing,
        @Nullable Due due,
        List<Entry> entries,
        List<Entry> earlier,
        List<Entry> corrected) {

    public MeasureCourse {
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
        corrected = List.copyOf(corrected);
    }

    /** All that counts, the newest first; also of courses before. */
    public List<Entry> history() {
        return Stream.concat(earlier.stream(), entries.stream()).toList().reversed();
    }

    /** What was answered before an entry took its place, the newest first; empty if it corrects nothing. */
    public List<Entry> before(Entry entry) {
        List<Entry> before = new ArrayList<>();
        Optional<Entry> wrong = replaced(entry);
        while (wrong.isPresent()) {
            before.add(wrong.get());
            wrong = replaced(wrong.get());
        }
        return before;
    }

    private Optional<Entry> replaced(Entry entry) {
        return corrected.stream()
                .filter(each -> each.id().equals(entry.replaces()))
                .findFirst();
    }

    /** The same as others read it, see {@link OutcomeReading}. */
    public MeasureReading reading() {
        return new MeasureReading(
                measure.key(),
                version(),
                measure.abbreviation(),
                measure.name(),
                measure.domain(),
                measure.change(),
                entries.stream().map(MeasureCourse::point).toList());
    }

    /** Of the questions that were answered last; of those that are asked if nothing is answered. */
    private int version() {
        return entries.stream().map(Entry::measureVersion).max(Integer::compare).orElseGet(measure::version);
    }

    private static MeasureReading.Point point(Entry entry) {
        Score score = entry.scored().score();
        return new MeasureReading.Point(
                entry.id(),
                entry.day(),
                score == null ? null : score.value(),
                score == null ? null : score.error(),
                entry.scored().stratum());
    }

    /**
     * One of the patient's own activities.
     *
     * @param first the number that was given first
     * @param last the newest
     * @param verdict what can be said of the change; empty while there is nothing to compare
     */
    public record OwnActivity(String name, int first, int last, Optional<Verdict> verdict) {}

    /** How the patient's own activities have changed, in their order; empty if the measure has none. */
    public List<OwnActivity> activities() {
        List<List<Answer.Activity>> rated = entries.stream()
                .map(entry -> entry.answers().values().stream()
                        .flatMap(answer -> answer instanceof Answer.Rated(List<Answer.Activity> activities)
                                ? activities.stream()
                                : Stream.of())
                        .toList())
                .filter(activities -> !activities.isEmpty())
                .toList();
        ChangeRule single = measure.singleChange();
        if (rated.isEmpty() || single == null) {
            return List.of();
        }
        return rated.getFirst().stream()
                .map(first -> rated.getLast().stream()
                        .filter(last -> last.name().equals(first.name()))
                        .findFirst()
                        .map(last -> new OwnActivity(
                                first.name(),
                                first.rating(),
                                last.rating(),
                                rated.size() < 2
                                        ? Optional.empty()
                                        : Optional.of(single.verdict(score(first), score(last))))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Score score(Answer.Activity activity) {
        return Score.of(BigDecimal.valueOf(activity.rating()));
    }
}
