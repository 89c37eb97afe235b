package org.restride.base;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Everything that can go wrong on purpose. Each carries the key of a text that says what to do (translation files) and that text's
 * arguments, never health data. Views show it as a notification, {@code /api} as a problem.
 */
public abstract sealed class DomainError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient List<Object> arguments;

    private DomainError(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = Arrays.asList(arguments.clone());
    }

    public String textKey() {
        return textKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** There is no such thing, or none that this person may know of. */
    public static final class NotFound extends DomainError {
        private static final long serialVersionUID = 1L;

        public NotFound(String textKey, Object... arguments) {
            super(textKey, arguments);
        }
    }

    /** The person may not do this. */
    public static final class Forbidden extends DomainError {
        private static final long serialVersionUID = 1L;

        public Forbidden(String textKey, Object... arguments) {
            super(textKey, arguments);
        }
    }

    /** What was entered can't be taken; {@link #fields()} says where, as field name to text key. */
    public static final class Invalid extends DomainError {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, String> fields;

        public Invalid(String textKey, Object... arguments) {
            super(textKey, arguments);
            this.fields = Map.of();
        }

        public Invalid(Map<String, String> fields) {
            super("error.invalid");
            this.fields = Map.copyOf(fields);
        }

        public Map<String, String> fields() {
            return fields;
        }
    }

    /** Somebody changed it meanwhile, or it is no longer in a state that allows this. */
    public static final class Conflict extends DomainError {
        private static final long serialVersionUID = 1L;

        public Conflict(String textKey, Object... arguments) {
            super(textKey, arguments);
        }
    }

    /** A red flag has locked exercises until a clinician unlocks them. */
    public static final class Locked extends DomainError {
        private static final long serialVersionUID = 1L;

        public Locked(String textKey, Object... arguments) {
            super(textKey, arguments);
        }
    }

    /** Too many tries; {@link #retryAfterSeconds()} says when to try again. */
    public static final class TooMany extends DomainError {
        private static final long serialVersionUID = 1L;
        private final long retryAfterSeconds;

        public TooMany(String textKey, long retryAfterSeconds) {
            super(textKey, retryAfterSeconds);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /** Something that is needed does not answer, or the disk is full; nothing was changed. */
    public static final class Unavailable extends DomainError {
        private static final long serialVersionUID = 1L;

        public Unavailable(String textKey, Object... arguments) {
            super(textKey, arguments);
        }
    }
}
