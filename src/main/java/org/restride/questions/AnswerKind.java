package org.restride.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;

/** How a question of a questionnaire is answered, and which codes its answers set. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerKind.YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = AnswerKind.OneOf.class, name = "one-of"),
    @JsonSubTypes.Type(value = AnswerKind.SeveralOf.class, name = "several-of"),
    @JsonSubTypes.Type(value = AnswerKind.Places.class, name = "places"),
    @JsonSubTypes.Type(value = AnswerKind.Count.class, name = "number"),
    @JsonSubTypes.Type(value = AnswerKind.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = AnswerKind.Range.class, name = "range"),
    @JsonSubTypes.Type(value = AnswerKind.Activities.class, name = "activities"),
    @JsonSubTypes.Type(value = AnswerKind.Duration.class, name = "duration"),
    @JsonSubTypes.Type(value = AnswerKind.Text.class, name = "text")
})
public sealed interface AnswerKind {

    /** Whether the answer is one that this kind takes. */
    boolean fits(Answer answer);

    /** The codes that an answer sets, in the order of the question. */
    default List<String> codes(Answer answer) {
        return List.of();
    }

    /** All codes that any answer can set. */
    @JsonIgnore
    default List<String> allCodes() {
        return List.of();
    }

    /** What can be chosen; empty if nothing is. */
    @JsonIgnore
    default List<Option> choices() {
        return List.of();
    }

    /**
     * One of the things that can be chosen.
     *
     * @param sets codes that choosing it sets
     * @param alone whether it can't stand beside others, as in "none of these"
     * @param value what choosing it counts in a score; null if it counts nothing
     */
    record Option(
            String id,
            Wording label,
            List<String> sets,
            boolean alone,
            @Nullable Integer value) {
        public Option {
            sets = List.copyOf(sets);
        }
    }

    /**
     * Answered by yes or no.
     *
     * @param sets codes that a yes sets
     */
    record YesNo(List<String> sets) implements AnswerKind {
        public YesNo {
            sets = List.copyOf(sets);
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Said;
        }

        @Override
        public List<String> codes(Answer answer) {
            return answer instanceof Answer.Said(boolean yes) && yes ? sets : List.of();
        }

        @Override
        @JsonIgnore
        public List<String> allCodes() {
            return sets;
        }
    }

    /** Any of the options; one that stands alone has no company. */
    sealed interface Choosing extends AnswerKind {

        List<Option> options();

        @Override
        default boolean fits(Answer answer) {
            return answer instanceof Answer.Chosen(List<String> chosen)
                    && offers(chosen)
                    && (chosen.size() < 2
                            || options().stream().noneMatch(option -> option.alone() && chosen.contains(option.id())));
        }

        @Override
        default List<String> codes(Answer answer) {
            return answer instanceof Answer.Chosen(List<String> chosen)
                    ? codes(options().stream().filter(option -> chosen.contains(option.id())))
                    : List.of();
        }

        @Override
        @JsonIgnore
        default List<String> allCodes() {
            return codes(options().stream());
        }

        @Override
        @JsonIgnore
        default List<Option> choices() {
            return options();
        }

        /** Whether each of these is an option. */
        default boolean offers(List<String> chosen) {
            Set<String> unknown = new HashSet<>(chosen);
            options().forEach(option -> unknown.remove(option.id()));
            return unknown.isEmpty();
        }

        private static List<String> codes(Stream<Option> options) {
            return options.flatMap(option -> option.sets().stream()).distinct().toList();
        }
    }

    /** Exactly one of the options. */
    record OneOf(List<Option> options) implements Choosing {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Chosen(List<String> chosen) && chosen.size() <= 1 && offers(chosen);
        }
    }

    /** Any of the options. */
    record SeveralOf(List<Option> options) implements Choosing {
        public SeveralOf {
            options = List.copyOf(options);
        }
    }

    /** Any places of the body. */
    record Places(List<Option> options) implements Choosing {
        public Places {
            options = List.copyOf(options);
        }
    }

    /** A whole number from least to most, in a unit that a text names. */
    record Count(int least, int most, String unit) implements AnswerKind {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Amount(int number) && number >= least && number <= most;
        }
    }

    /**
     * A place on a scale from 0 to 10.
     *
     * @param none what 0 means
     * @param worst what 10 means
     */
    record Scale(Wording none, Wording worst) implements AnswerKind {
        public static final int MOST = 10;

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Amount(int number) && number >= 0 && number <= MOST;
        }
    }

    /**
     * A place on a scale of any range.
     *
     * @param least the lowest place, may be below 0
     * @param step how far apart places are, from 1
     * @param low what the lowest place means
     * @param high what the highest place means
     */
    record Range(int least, int most, int step, Wording low, Wording high) implements AnswerKind {
        public Range {
            if (step < 1 || most <= least || (most - least) % step != 0) {
                throw new IllegalArgumentException("the scale can't go from " + least + " to " + most + " by " + step);
            }
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Amount(int number)
                    && number >= least
                    && number <= most
                    && (number - least) % step == 0;
        }
    }

    /**
     * Activities that the person names, each with a place on one scale.
     *
     * @param fewest how many are named at least
     * @param utmost how many are named at most
     * @param least the lowest place of the scale
     * @param low what the lowest place means
     * @param high what the highest place means
     */
    record Activities(int fewest, int utmost, int least, int most, Wording low, Wording high) implements AnswerKind {
        public Activities {
            if (fewest < 1 || utmost < fewest || most <= least) {
                throw new IllegalArgumentException("that many activities can't be rated");
            }
        }

        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Rated(List<Answer.Activity> activities)
                    && activities.size() >= fewest
                    && activities.size() <= utmost
                    && activities.stream().allMatch(each -> each.rating() >= least && each.rating() <= most)
                    && activities.stream()
                                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                                    .distinct()
                                    .count()
                            == activities.size();
        }
    }

    /** A length of time in days, weeks, months or years. */
    record Duration() implements AnswerKind {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Lasting;
        }
    }

    /**
     * The person's own words.
     *
     * @param most how many characters, at most {@value Answer#LONGEST_WORDS}
     */
    record Text(int most) implements AnswerKind {
        @Override
        public boolean fits(Answer answer) {
            return answer instanceof Answer.Words(String text) && text.length() <= most;
        }
    }
}
