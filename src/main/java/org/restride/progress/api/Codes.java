package org.restride.progress.api;

import java.util.Locale;
import java.util.Map;
import org.restride.base.DomainError;

/** Constants as the contract spells them: {@code too-much}. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws DomainError.Invalid naming the field if there is no such constant
     */
    static <E extends Enum<E>> E parse(String field, Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        throw new DomainError.Invalid(Map.of(field, "progress.error.unknown-word"));
    }
}
