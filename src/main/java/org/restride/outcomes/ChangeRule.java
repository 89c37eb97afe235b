package org.restride.outcomes;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which change of a score is one: at least the larger of what can be told from chance and what matters to patients.
 *
 * @param mdc the smallest change that is no chance (minimal detectable change), in points; null if none was published
 * @param micAbsolute the smallest change that matters to patients (minimal important change), in points; null if none
 * @param micRelative the same as a part of the score before, as 0.30; null if none
 * @param transition whether a single answer is the change itself, counted from 0: "how have you changed since the start"
 * @param sources keys of where the numbers come from
 */
public record ChangeRule(
        Direction direction,
        @Nullable BigDecimal mdc,
        @Nullable BigDecimal micAbsolute,
        @Nullable BigDecimal micRelative,
        boolean transition,
        List<String> sources) {

    /** How sure the change is to be no chance where scores carry an error of their own: 90 in 100, as in the MDC90 of the other measures. */
    private static final BigDecimal NINETY_PERCENT = new BigDecimal("1.645");

    public ChangeRule {
        sources = List.copyOf(sources);
    }

    /** The smallest change that is called one; empty if no number is known, and then no change is ever called better or worse. */
    public Optional<BigDecimal> threshold(Score before, Score now) {
        return Stream.of(
                        Optional.ofNullable(mdc),
                        detectable(before, now),
                        Optional.ofNullable(micAbsolute),
                        Optional.ofNullable(micRelative)
                                .map(part -> part.multiply(before.value().abs())))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .filter(least -> least.signum() > 0)
                .map(least -> least.setScale(Score.DECIMALS, RoundingMode.HALF_UP));
    }

    public Verdict verdict(Score before, Score now) {
        BigDecimal gain = direction.gain(before.value(), now.value());
        return threshold(before, now)
                .filter(least -> gain.abs().compareTo(least) >= 0)
                .map(_ -> gain.signum() > 0 ? Verdict.IMPROVED : Verdict.WORSE)
                .orElse(Verdict.UNCLEAR);
    }

    /** Of two scores with an error each: the change that chance alone passes once in ten times. */
    private static Optional<BigDecimal> detectable(Score before, Score now) {
        BigDecimal first = before.error();
        BigDecimal second = now.error();
        if (first == null || second == null) {
            return Optional.empty();
        }
        return Optional.of(
                first.pow(2).add(second.pow(2)).sqrt(MathContext.DECIMAL64).multiply(NINETY_PERCENT));
    }
}
