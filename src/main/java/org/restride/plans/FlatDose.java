package org.restride.plans;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** Turns a dose into its stored form and back; what was stored once is read for ever. */
final class FlatDose {
    private static final Pattern TEMPO = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{1,2})");

    private FlatDose() {}

    static Dose read(Dose.Flat flat) {
        return new Dose(
                orZero(flat.warmUpSets()),
                flat.sets(),
                work(flat),
                orZero(flat.restSeconds()),
                side(flat),
                load(flat),
                effort(flat));
    }

    static Dose.Flat write(Dose dose) {
        Span repetitions = dose.set() instanceof Dose.Repetitions counted ? counted.amount() : null;
        Span seconds = dose.set() instanceof Dose.Timed timed ? timed.amount() : null;
        Span metres = dose.set() instanceof Dose.Distance distance ? distance.amount() : null;
        Pace pace = dose.set() instanceof Dose.Repetitions counted ? counted.pace() : new Pace.Own();
        return new Dose.Flat(
                dose.sets(),
                least(repetitions),
                least(seconds),
                orNull(dose.holdSeconds()),
                orNull(dose.restSeconds()),
                dose.perSide() ? Boolean.TRUE : null,
                most(repetitions),
                most(seconds),
                least(metres),
                most(metres),
                pace instanceof Pace.Tempo tempo ? tempo.notation() : null,
                dose.side() == Side.TOGETHER || dose.perSide() ? null : code(dose.side()),
                weight(dose.load(), Load.Unit.KG),
                weight(dose.load(), Load.Unit.LB),
                dose.load() instanceof Load.Band(var colour) ? colour.code() : null,
                dose.load() instanceof Load.BodyWeight ? Boolean.TRUE : null,
                dose.effort() instanceof Effort.Rpe(int score) ? (Integer) score : null,
                dose.effort() instanceof Effort.Rir(int left) ? (Integer) left : null,
                orNull(dose.warmUpSets()));
    }

    private static Dose.Work work(Dose.Flat flat) {
        requireAtMostOne("plans.dose.error.repetitions-or-seconds", flat.repetitions(), flat.seconds(), flat.metres());
        if (flat.repetitions() != null && flat.secondsTo() == null && flat.metresTo() == null) {
            return new Dose.Repetitions(span(flat.repetitions(), flat.repetitionsTo()), pace(flat));
        }
        boolean paced = orZero(flat.holdSeconds()) > 0 || flat.tempo() != null;
        if (flat.seconds() != null && flat.repetitionsTo() == null && flat.metresTo() == null && !paced) {
            return new Dose.Timed(span(flat.seconds(), flat.secondsTo()));
        }
        if (flat.metres() != null && flat.repetitionsTo() == null && flat.secondsTo() == null && !paced) {
            return new Dose.Distance(span(flat.metres(), flat.metresTo()));
        }
        throw new DomainError.Invalid("plans.dose.error.repetitions-or-seconds");
    }

    private static Pace pace(Dose.Flat flat) {
        int hold = orZero(flat.holdSeconds());
        if (flat.tempo() == null) {
            return hold == 0 ? new Pace.Own() : new Pace.Hold(hold);
        }
        Matcher tempo = TEMPO.matcher(flat.tempo());
        if (hold != 0 || !tempo.matches()) {
            throw new DomainError.Invalid("plans.dose.error.hold-or-tempo");
        }
        return new Pace.Tempo(number(tempo, 1), number(tempo, 2), number(tempo, 3));
    }

    private static Side side(Dose.Flat flat) {
        boolean each = Boolean.TRUE.equals(flat.perSide());
        if (flat.side() == null) {
            return each ? Side.EACH : Side.TOGETHER;
        }
        if (each) {
            throw new DomainError.Invalid("plans.dose.error.side");
        }
        return coded(Side.class, flat.side(), "plans.dose.error.side");
    }

    private static Load load(Dose.Flat flat) {
        boolean body = Boolean.TRUE.equals(flat.bodyWeight());
        requireAtMostOne(
                "plans.dose.error.one-load", flat.kilograms(), flat.pounds(), flat.band(), body ? Boolean.TRUE : null);
        if (flat.kilograms() != null) {
            return new Load.Weight(flat.kilograms(), Load.Unit.KG);
        }
        if (flat.pounds() != null) {
            return new Load.Weight(flat.pounds(), Load.Unit.LB);
        }
        if (flat.band() != null) {
            return new Load.Band(coded(Load.Colour.class, flat.band(), "plans.dose.error.one-load"));
        }
        return body ? new Load.BodyWeight() : new Load.NotSaid();
    }

    private static Effort effort(Dose.Flat flat) {
        requireAtMostOne("plans.dose.error.one-effort", flat.rpe(), flat.rir());
        if (flat.rpe() != null) {
            return new Effort.Rpe(flat.rpe());
        }
        return flat.rir() == null ? new Effort.NotSaid() : new Effort.Rir(flat.rir());
    }

    private static void requireAtMostOne(String error, @Nullable Object... parts) {
        if (Arrays.stream(parts).filter(Objects::nonNull).count() > 1) {
            throw new DomainError.Invalid(error);
        }
    }

    private static <E extends Enum<E>> E coded(Class<E> type, String code, String error) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainError.Invalid(error));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Span span(int least, @Nullable Integer most) {
        return new Span(least, most == null ? least : most);
    }

    private static @Nullable Integer least(@Nullable Span span) {
        return span == null ? null : (Integer) span.least();
    }

    private static @Nullable Integer most(@Nullable Span span) {
        return span != null && span.isRange() ? (Integer) span.most() : null;
    }

    private static @Nullable BigDecimal weight(Load load, Load.Unit unit) {
        return load instanceof Load.Weight weight && weight.unit() == unit ? weight.amount() : null;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : (Integer) number;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
