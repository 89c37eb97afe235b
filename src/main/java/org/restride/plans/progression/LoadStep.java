package org.restride.plans.progression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.restride.plans.Load;

/**
 * One step of a weight, in quarters of its unit. Bands and the own body have no steps.
 *
 * @param percent 2 to 10
 */
record LoadStep(int percent) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final int WHOLE = 100;
    /** ACSM: a load is raised by 2 to 10 percent. */
    private static final int MOST_PERCENT = 10;

    /** Empty if even the smallest step would be more than 10 percent, or the heaviest weight is reached. */
    Optional<Load> up(Load load) {
        if (!(load instanceof Load.Weight(BigDecimal amount, Load.Unit unit))) {
            return Optional.empty();
        }
        BigDecimal step = step(amount);
        boolean small = step.multiply(BigDecimal.valueOf(WHOLE / MOST_PERCENT)).compareTo(amount) <= 0;
        BigDecimal next = amount.add(step);
        return small && next.compareTo(BigDecimal.valueOf(unit.most())) <= 0
                ? Optional.of(new Load.Weight(next, unit))
                : Optional.empty();
    }

    /** Empty if it is a quarter already. */
    Optional<Load> down(Load load) {
        if (!(load instanceof Load.Weight(BigDecimal amount, Load.Unit unit)) || amount.compareTo(QUARTER) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Load.Weight(amount.subtract(step(amount)).max(QUARTER), unit));
    }

    /** Whether one is no heavier than the other; what can't be compared has to be the same. */
    static boolean isAtMost(Load load, Load most) {
        if (load instanceof Load.Weight(BigDecimal amount, Load.Unit unit)
                && most instanceof Load.Weight(BigDecimal other, Load.Unit same)
                && unit == same) {
            return amount.compareTo(other) <= 0;
        }
        return load.equals(most);
    }

    private BigDecimal step(BigDecimal amount) {
        BigDecimal exact =
                amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(WHOLE), 4, RoundingMode.HALF_UP);
        return exact.divide(QUARTER, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .multiply(QUARTER);
    }
}
