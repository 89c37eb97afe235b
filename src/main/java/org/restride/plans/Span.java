package org.restride.plans;

import org.restride.base.DomainError;

/**
 * A number or a range that the person may choose from: "10", "8 to 12".
 *
 * @param least at least 0
 * @param most the least itself if there is nothing to choose
 */
public record Span(int least, int most) {
    public Span {
        if (least < 0 || most < least) {
            throw new DomainError.Invalid("plans.dose.error.span", least, most);
        }
    }

    public static Span of(int only) {
        return new Span(only, only);
    }

    public boolean isRange() {
        return least < most;
    }

    /** Both ends moved by so much; neither falls below 0. */
    public Span plus(int more) {
        return new Span(Math.max(0, least + more), Math.max(0, most + more));
    }

    /** Whether both ends are whole multiples. */
    boolean isMultipleOf(int of) {
        return least % of == 0 && most % of == 0;
    }
}
