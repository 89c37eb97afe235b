package org.restride.questions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.restride.base.DomainError;

/** What made us ask. */
public enum Occasion {
    /** Before the first session. */
    START,
    /** A week after the questions were last answered to the end. */
    WEEKLY,
    /** The patient said that something is new. */
    SOMETHING_NEW,
    /** A report named much pain. */
    HIGH_PAIN,
    /** A clinician asked at a visit. */
    VISIT;

    /** As the patient's interface spells it: {@code something-new}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws DomainError.Invalid if there is no such occasion
     */
    @JsonCreator
    public static Occasion of(String code) {
        for (Occasion occasion : values()) {
            if (occasion.code().equals(code)) {
                return occasion;
            }
        }
        throw new DomainError.Invalid(Map.of("occasion", "questions.error.occasion"));
    }
}
