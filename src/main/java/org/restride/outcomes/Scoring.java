package org.restride.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.restride.questions.Questionnaire;

/**
 * How a measure's answers become numbers, as data.
 *
 * @param scales the first is the measure's own score
 * @param strata in the order in which they are tried; may be empty
 * @param byTable whether the first scale is looked up in a table that the clinic has imported
 */
public record Scoring(List<Scale> scales, List<Stratum> strata, boolean byTable) {

    public Scoring {
        scales = List.copyOf(scales);
        strata = List.copyOf(strata);
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("A measure has a scale");
        }
    }

    /**
     * @param answers as they count, see {@link Questionnaire#counting}
     * @param table where the score is looked up; null if the measure needs none
     * @throws IllegalStateException if the measure needs a table and there is none
     */
    public Scored score(Questionnaire questionnaire, Map<String, Answer> answers, @Nullable ScoreTable table) {
        Map<String, BigDecimal> values = values(questionnaire, answers);
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (Scale scale : scales) {
            fixed(scale, values)
                    .or(() -> number(scale, questionnaire, answers))
                    .ifPresent(
                            number -> numbers.put(scale.id(), number.setScale(Score.DECIMALS, RoundingMode.HALF_UP)));
        }
        Optional<Score> score = Optional.ofNullable(
                        numbers.get(scales.getFirst().id()))
                .flatMap(raw -> byTable ? lookedUp(table, raw) : Optional.of(Score.of(raw)));
        values.putAll(numbers);
        return new Scored(numbers, score.orElse(null), score.isEmpty() ? null : stratum(values));
    }

    /** What each answered question counts. */
    private static Map<String, BigDecimal> values(Questionnaire questionnaire, Map<String, Answer> answers) {
        Map<String, BigDecimal> values = new HashMap<>();
        questionnaire.questions().forEach(item -> Optional.ofNullable(answers.get(item.id()))
                .flatMap(answer -> ItemValue.of(item.kind(), answer))
                .ifPresent(value -> values.put(item.id(), value)));
        return values;
    }

    private static Optional<BigDecimal> fixed(Scale scale, Map<String, BigDecimal> values) {
        return scale.fixed().stream()
                .filter(each -> each.after().holds(values))
                .map(Scale.Fixed::counts)
                .findFirst();
    }

    private static Optional<Score> lookedUp(@Nullable ScoreTable table, BigDecimal raw) {
        if (table == null) {
            throw new IllegalStateException("The measure is scored by a table");
        }
        return table.score(raw);
    }

    private @Nullable String stratum(Map<String, BigDecimal> numbers) {
        return strata.stream()
                .filter(stratum -> stratum.holds(numbers))
                .map(Stratum::id)
                .findFirst()
                .orElse(null);
    }

    /** What one question adds, and the most that it could add. */
    private record Part(BigDecimal value, BigDecimal most, int ticked) {}

    private static Optional<BigDecimal> number(Scale scale, Questionnaire questionnaire, Map<String, Answer> answers) {
        Set<String> asked = questionnaire.asked(answers);
        List<Part> parts = new ArrayList<>();
        BigDecimal mostOfMissing = BigDecimal.ZERO;
        int missing = 0;
        for (Questionnaire.Item item : questionnaire.questions()) {
            if (!counts(scale, item)) {
                continue;
            }
            BigDecimal weight = scale.weights().getOrDefault(item.id(), BigDecimal.ONE);
            BigDecimal most = ItemValue.highest(item.kind()).multiply(weight);
            Answer answer = answers.getOrDefault(item.id(), new Answer.Open());
            Optional<BigDecimal> value = ItemValue.of(item.kind(), answer);
            if (value.isPresent()) {
                BigDecimal counted = scale.reversed().contains(item.id())
                        ? ItemValue.lowest(item.kind())
                                .add(ItemValue.highest(item.kind()))
                                .subtract(value.get())
                        : value.get();
                parts.add(new Part(counted.multiply(weight), most, ItemValue.ticked(item.kind(), answer)));
            } else if (asked.contains(item.id())) {
                missing++;
                mostOfMissing = mostOfMissing.add(most);
            } else if (scale.method() != Scale.Method.MEAN) {
                parts.add(new Part(BigDecimal.ZERO, most, 0));
            }
        }
        return missing > scale.mostMissing() || parts.isEmpty()
                ? Optional.empty()
                : Optional.of(reckon(scale, parts, missing, mostOfMissing));
    }

    private static BigDecimal reckon(Scale scale, List<Part> parts, int missing, BigDecimal mostOfMissing) {
        BigDecimal sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal answered = BigDecimal.valueOf(parts.size());
        BigDecimal all = BigDecimal.valueOf(parts.size() + (long) missing);
        BigDecimal filled = scale.missing() == Scale.Missing.PRORATE
                ? sum.multiply(all).divide(answered, MathContext.DECIMAL64)
                : sum;
        return switch (scale.method()) {
            case COUNT ->
                BigDecimal.valueOf(parts.stream().mapToInt(Part::ticked).sum());
            case SUM -> filled;
            case MEAN ->
                scale.missing() == Scale.Missing.LEAVE_OUT
                        ? sum.divide(answered, MathContext.DECIMAL64)
                        : filled.divide(all, MathContext.DECIMAL64);
            case PERCENT -> {
                BigDecimal most = parts.stream().map(Part::most).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield scale.missing() == Scale.Missing.LEAVE_OUT
                        ? percent(sum, most)
                        : percent(filled, most.add(mostOfMissing));
            }
        };
    }

    private static BigDecimal percent(BigDecimal sum, BigDecimal most) {
        return sum.multiply(BigDecimal.valueOf(100)).divide(most, MathContext.DECIMAL64);
    }

    private static boolean counts(Scale scale, Questionnaire.Item item) {
        return scale.questions().isEmpty()
                ? isNumber(item.kind())
                : scale.questions().contains(item.id());
    }

    /** Whether answers of this kind can count. */
    static boolean isNumber(AnswerKind kind) {
        return !(kind instanceof AnswerKind.Text || kind instanceof AnswerKind.Duration);
    }
}
