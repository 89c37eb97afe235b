package org.restride.plans;

import java.math.BigDecimal;
import java.util.Locale;
import org.restride.base.DomainError;

/** What an exercise is made heavier with. */
public sealed interface Load {
    /** Nothing is said about it. */
    record NotSaid() implements Load {}

    /** Nothing besides one's own body. */
    record BodyWeight() implements Load {}

    /**
     * A weight.
     *
     * @param amount up to two decimals; at least 0.25 of the unit, at most 300 kg or 660 lb
     */
    record Weight(BigDecimal amount, Unit unit) implements Load {
        private static final BigDecimal LEAST = new BigDecimal("0.25");
        private static final int MOST_DECIMALS = 2;

        public Weight {
            amount = plain(amount);
            if (amount.scale() > MOST_DECIMALS
                    || amount.compareTo(LEAST) < 0
                    || amount.compareTo(BigDecimal.valueOf(unit.most())) > 0) {
                throw new DomainError.Invalid(
                        "plans.dose.error.weight", LEAST, unit.most(), unit.code(), amount.toPlainString());
            }
        }

        /** "2.50" and "2.5" are the same weight. */
        private static BigDecimal plain(BigDecimal amount) {
            BigDecimal stripped = amount.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** An elastic band; what a colour means differs from maker to maker. */
    record Band(Colour colour) implements Load {}

    /** A unit of weight. */
    enum Unit {
        KG(300),
        LB(660);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        /** The heaviest weight that can be asked for. */
        public int most() {
            return most;
        }

        /** "kg", "lb". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The colours in which bands are sold. */
    enum Colour {
        BEIGE,
        WHITE,
        YELLOW,
        ORANGE,
        RED,
        PINK,
        PURPLE,
        GREEN,
        BLUE,
        BLACK,
        SILVER,
        GOLD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Weight kilograms(String amount) {
        return new Weight(new BigDecimal(amount), Unit.KG);
    }

    static Weight pounds(String amount) {
        return new Weight(new BigDecimal(amount), Unit.LB);
    }
}
