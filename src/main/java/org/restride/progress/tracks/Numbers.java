package org.restride.progress.tracks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers and moments as such files write them; what is none is left out rather than guessed. */
final class Numbers {

    /** Neither NaN nor infinity nor hexadecimal, which the platform's own parser would take. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?");

    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

    private Numbers() {}

    static OptionalDouble number(String text) {
        String trimmed = text.strip();
        return NUMBER.matcher(trimmed).matches()
                ? OptionalDouble.of(Double.parseDouble(trimmed))
                : OptionalDouble.empty();
    }

    static OptionalDouble between(String text, double least, double most) {
        OptionalDouble number = number(text);
        return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most
                ? number
                : OptionalDouble.empty();
    }

    /** A moment without a zone is taken as UTC, as both formats ask for. */
    static Optional<Instant> moment(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ZONED.matcher(trimmed).matches()
                            ? OffsetDateTime.parse(trimmed).toInstant()
                            : LocalDateTime.parse(trimmed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
