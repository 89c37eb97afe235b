package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.restride.base.ui.DayWords;
import org.restride.safety.Numbers;
import org.restride.safety.Reason;

/** Says a reason in the reader's words: reason first, rule second. */
final class ReasonWords {

    private ReasonWords() {}

    static String icon(Reason reason) {
        return switch (reason) {
            case EMERGENCY -> "octagon-alert";
            case URGENT_FLAG, SOON_FLAG -> "triangle-alert";
            case AFTER_LOCK -> "lock";
            case SCREENING_OVERDUE -> "clipboard-list";
            case WATCH_FLAG -> "eye";
            case HIGH_PAIN, SUDDEN_JUMP -> "trending-up";
            case URGENT_NOTE -> "message-square-quote";
            case NOT_SETTLING -> "sunrise";
            case TOO_FAST -> "footprints";
            case CREEPING_UP -> "chart-line";
            case FUNCTION_FALL, DOING_LESS -> "arrow-down";
            case STUCK -> "pause";
            case TOO_MUCH -> "layers";
            case TOO_HARD -> "flag";
            case NOT_UNDERSTOOD -> "speech";
            case NO_EQUIPMENT, CONSENT_WITHDRAWN -> "circle-x";
            case RELAPSE -> "repeat";
            case SILENCE -> "moon";
            case PLAN_ENDS -> "calendar";
            case ASKED_TODAY, ASKED -> "phone";
            case URGENT_MESSAGE, QUESTION -> "message-circle";
            case PROPOSAL -> "arrow-up";
            case TO_REVIEW -> "clipboard-list";
        };
    }

    static String state(Component on, Reason reason) {
        return on.getTranslation("safety.state." + reason.code());
    }

    static String sentence(Component on, Reason reason, Numbers numbers, LocalDate today) {
        return switch (reason) {
            case EMERGENCY,
                    URGENT_FLAG,
                    URGENT_MESSAGE,
                    URGENT_NOTE,
                    AFTER_LOCK,
                    SOON_FLAG,
                    WATCH_FLAG,
                    QUESTION,
                    PROPOSAL,
                    TO_REVIEW -> on.getTranslation("safety.sentence." + reason.code());
            case HIGH_PAIN -> highPain(on, numbers, today);
            case RELAPSE -> relapse(on, numbers, today);
            case SILENCE ->
                on.getTranslation("safety.sentence.silence", ChronoUnit.DAYS.between(day(numbers), today.minusDays(1)));
            case SCREENING_OVERDUE ->
                on.getTranslation("safety.sentence.screening-overdue", DayWords.day(on, day(numbers), today));
            case PLAN_ENDS -> planEnds(on, day(numbers), today);
            case CONSENT_WITHDRAWN, ASKED_TODAY, ASKED ->
                on.getTranslation("safety.sentence." + reason.code(), DayWords.day(on, day(numbers), today));
            case SUDDEN_JUMP,
                    NOT_SETTLING,
                    TOO_FAST,
                    CREEPING_UP,
                    FUNCTION_FALL,
                    STUCK,
                    TOO_MUCH,
                    TOO_HARD,
                    DOING_LESS,
                    NOT_UNDERSTOOD,
                    NO_EQUIPMENT -> RuleSentences.sentence(on, reason, numbers, today);
        };
    }

    /** The rule behind it, with its number. */
    static String rule(Component on, Reason reason, Numbers numbers) {
        return RuleSentences.rule(on, reason, numbers);
    }

    /** What the same event is a reason for as well; empty if nothing. */
    static String also(Component on, Numbers numbers) {
        return numbers.also().isEmpty()
                ? ""
                : on.getTranslation(
                        "safety.also",
                        numbers.also().stream().map(other -> state(on, other)).collect(Collectors.joining(", ")));
    }

    /** What the small line shows, for those who don't see it. */
    static String pains(Component on, List<Integer> pains) {
        return pains.isEmpty()
                ? ""
                : on.getTranslation(
                        "safety.pains", pains.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String highPain(Component on, Numbers numbers, LocalDate today) {
        String key = numbers.morning() ? "safety.sentence.high-pain-morning" : "safety.sentence.high-pain";
        return on.getTranslation(
                key, Objects.requireNonNullElse(numbers.pain(), 0), DayWords.day(on, day(numbers), today));
    }

    private static String relapse(Component on, Numbers numbers, LocalDate today) {
        Integer pain = numbers.pain();
        Integer limit = numbers.limit();
        String day = DayWords.day(on, day(numbers), today);
        return pain != null && limit != null && pain > limit
                ? on.getTranslation("safety.sentence.relapse-pain", pain, day)
                : on.getTranslation("safety.sentence.relapse", day);
    }

    private static String planEnds(Component on, LocalDate lastDay, LocalDate today) {
        String key = lastDay.isBefore(today) ? "safety.sentence.plan-ended" : "safety.sentence.plan-ends";
        return on.getTranslation(key, DayWords.day(on, lastDay, today));
    }

    private static LocalDate day(Numbers numbers) {
        return Objects.requireNonNull(numbers.day());
    }
}
