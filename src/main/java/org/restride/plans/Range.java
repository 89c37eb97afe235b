package org.restride.plans;

import org.restride.base.DomainError;

/**
 * The whole numbers that a part of a dose may have.
 *
 * @param part last part of the text key that names it
 * @param from smallest, included
 * @param to largest, included
 */
public record Range(String part, int from, int to) {
    public boolean contains(int value) {
        return value >= from && value <= to;
    }

    /**
     * @throws DomainError.Invalid if the value is out of range
     */
    void require(int value) {
        if (!contains(value)) {
            throw new DomainError.Invalid("plans.dose.error.range." + part, from, to, value);
        }
    }

    /**
     * @throws DomainError.Invalid if one of the ends is out of range
     */
    void require(Span span) {
        require(span.least());
        require(span.most());
    }
}
