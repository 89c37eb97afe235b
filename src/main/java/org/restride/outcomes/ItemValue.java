package org.restride.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;

/** What one answer counts, and what it could count. */
final class ItemValue {

    private ItemValue() {}

    /** Empty if answers of this kind count nothing. */
    static Optional<BigDecimal> of(AnswerKind kind, Answer answer) {
        return switch (answer) {
            case Answer.Said(boolean yes) -> Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case Answer.Amount(int number) -> Optional.of(BigDecimal.valueOf(number));
            case Answer.Chosen(List<String> chosen) ->
                chosen.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(kind.choices().stream()
                                .filter(option -> chosen.contains(option.id()))
                                .mapToInt(ItemValue::worth)
                                .sum()));
            case Answer.Rated(List<Answer.Activity> activities) ->
                activities.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(activities.stream()
                                        .mapToInt(Answer.Activity::rating)
                                        .sum())
                                .divide(BigDecimal.valueOf(activities.size()), MathContext.DECIMAL64));
            case Answer.Lasting _, Answer.Words _, Answer.Open _ -> Optional.empty();
        };
    }

    /** How many things were ticked or said to be so. */
    static int ticked(AnswerKind kind, Answer answer) {
        return switch (answer) {
            case Answer.Said(boolean yes) -> yes ? 1 : 0;
            case Answer.Chosen(List<String> chosen) ->
                (int) kind.choices().stream()
                        .filter(option -> chosen.contains(option.id()) && !option.alone())
                        .count();
            case Answer.Amount(int number) -> number > 0 ? 1 : 0;
            case Answer.Rated _, Answer.Lasting _, Answer.Words _, Answer.Open _ -> 0;
        };
    }

    static BigDecimal highest(AnswerKind kind) {
        return BigDecimal.valueOf(
                switch (kind) {
                    case AnswerKind.YesNo _ -> 1;
                    case AnswerKind.OneOf choice -> furthest(choice.options(), Math::max);
                    case AnswerKind.SeveralOf choice -> sum(choice.options());
                    case AnswerKind.Places places -> sum(places.options());
                    case AnswerKind.Count count -> count.most();
                    case AnswerKind.Scale _ -> AnswerKind.Scale.MOST;
                    case AnswerKind.Range range -> range.most();
                    case AnswerKind.Activities activities -> activities.most();
                    case AnswerKind.Duration _, AnswerKind.Text _ -> 0;
                });
    }

    static BigDecimal lowest(AnswerKind kind) {
        return BigDecimal.valueOf(
                switch (kind) {
                    case AnswerKind.OneOf choice -> furthest(choice.options(), Math::min);
                    case AnswerKind.Count count -> count.least();
                    case AnswerKind.Range range -> range.least();
                    case AnswerKind.Activities activities -> activities.least();
                    case AnswerKind.YesNo _,
                            AnswerKind.SeveralOf _,
                            AnswerKind.Places _,
                            AnswerKind.Scale _,
                            AnswerKind.Duration _,
                            AnswerKind.Text _ -> 0;
                });
    }

    private static int furthest(List<AnswerKind.Option> options, IntBinaryOperator which) {
        return options.stream().mapToInt(ItemValue::worth).reduce(which).orElse(0);
    }

    private static int sum(List<AnswerKind.Option> options) {
        return options.stream().mapToInt(ItemValue::worth).sum();
    }

    private static int worth(AnswerKind.Option option) {
        return Objects.requireNonNullElse(option.value(), 0);
    }
}
