package org.restride.safety;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings what the rules find together with what was told of before, so that one cause is told of once. */
final class KnownAlerts {

    /** Both can be about one and the same report. */
    private static final Set<Reason> OF_ONE_REPORT = EnumSet.of(Reason.SUDDEN_JUMP, Reason.HIGH_PAIN);

    /** A point more or less is no change that patients would call one; what was closed is told of again from this on. */
    private static final int WORSE_BY = 2;

    private final List<Alert> known;

    /**
     * @param known all that are open, and those that were closed lately
     */
    KnownAlerts(List<Alert> known) {
        this.known = List.copyOf(known);
    }

    /** What is to be raised or renewed: what goes on under an open alert takes its cause, what a closed one has told of is left out. */
    Set<Finding> newOrOpen(Set<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> newOrOpen(finding).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<Finding> newOrOpen(Finding finding) {
        Optional<Alert> open = known.stream()
                .filter(Alert::isOpen)
                .filter(alert -> isSameEpisode(alert, finding))
                .findFirst();
        if (open.isPresent()) {
            return open.map(alert -> finding.caused(alert.cause()));
        }
        boolean told = known.stream().anyMatch(alert -> hasTold(alert, finding));
        return told ? Optional.empty() : Optional.of(finding);
    }

    /** Whether somebody has closed this knowing as much, or has it before them as what is told of the same report. */
    private static boolean hasTold(Alert alert, Finding finding) {
        boolean same = isSameEpisode(alert, finding) || isSameReport(alert, finding);
        return same && !(OF_ONE_REPORT.contains(finding.reason()) && isWorse(finding, alert, WORSE_BY));
    }

    private static boolean isSameReport(Alert alert, Finding finding) {
        return OF_ONE_REPORT.contains(alert.reason())
                && OF_ONE_REPORT.contains(finding.reason())
                && alert.cause().equals(finding.cause());
    }

    /** Whether it is more than the change of a number: it is new, or hurts more than was known. */
    boolean isNews(Finding raised) {
        return known.stream()
                .filter(alert -> alert.isOpen() && alert.isAbout(raised))
                .findFirst()
                .map(alert -> isWorse(raised, alert, 1))
                .orElse(true);
    }

    private static boolean isWorse(Finding finding, Alert than, int points) {
        return pain(finding.numbers().pain()) >= pain(than.numbers().pain()) + points;
    }

    private static int pain(@Nullable Integer score) {
        return Objects.requireNonNullElse(score, 0);
    }

    private static boolean isSameEpisode(Alert alert, Finding finding) {
        return alert.reason() == finding.reason() && finding.episode().contains(alert.cause());
    }

    /** The open ones that have ended without anybody's doing, by how. */
    Map<Outcome, List<Alert.Key>> over(Facts facts, Rules.Evaluation evaluation) {
        return known.stream()
                .filter(Alert::isOpen)
                .flatMap(alert -> ending(alert, facts, evaluation).stream().map(how -> Map.entry(how, alert.key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether and how the alert has ended. A red flag never does. */
    private Optional<Outcome> ending(Alert alert, Facts facts, Rules.Evaluation evaluation) {
        return switch (alert.reason()) {
            case EMERGENCY, URGENT_FLAG, URGENT_MESSAGE, URGENT_NOTE, AFTER_LOCK, SOON_FLAG, WATCH_FLAG ->
                Optional.empty();
            case RELAPSE -> facts.active() ? Optional.of(Outcome.SETTLED) : Optional.empty();
            case SILENCE,
                    SCREENING_OVERDUE,
                    PLAN_ENDS,
                    CONSENT_WITHDRAWN,
                    ASKED_TODAY,
                    ASKED,
                    QUESTION,
                    PROPOSAL,
                    TO_REVIEW ->
                evaluation.findings().stream().anyMatch(alert::isAbout)
                        ? Optional.empty()
                        : Optional.of(over(facts, Outcome.SETTLED));
            case SUDDEN_JUMP,
                    HIGH_PAIN,
                    NOT_SETTLING,
                    TOO_FAST,
                    CREEPING_UP,
                    FUNCTION_FALL,
                    STUCK,
                    TOO_MUCH,
                    TOO_HARD,
                    DOING_LESS,
                    NOT_UNDERSTOOD,
                    NO_EQUIPMENT -> endingOfEpisode(alert, facts, evaluation);
        };
    }

    private Optional<Outcome> endingOfEpisode(Alert alert, Facts facts, Rules.Evaluation evaluation) {
        if (!facts.active()) {
            return Optional.of(Outcome.DISCHARGED);
        }
        if (isCorrected(alert, facts)) {
            return Optional.of(Outcome.CORRECTED);
        }
        boolean lasts = Stream.concat(evaluation.findings().stream(), evaluation.standing().stream())
                .anyMatch(finding -> goesOnAs(alert, finding));
        return lasts || !facts.hasHeardFrom(alert.numbers().day()) ? Optional.empty() : Optional.of(Outcome.SETTLED);
    }

    /** Under its own name, or told of together with what is more telling. */
    private boolean goesOnAs(Alert alert, Finding finding) {
        if (isSameEpisode(alert, finding)) {
            return known.stream()
                    .filter(Alert::isOpen)
                    .filter(open -> isSameEpisode(open, finding))
                    .findFirst()
                    .stream()
                    .anyMatch(alert::equals);
        }
        return isSameReport(alert, finding);
    }

    private static Outcome over(Facts facts, Outcome otherwise) {
        return facts.active() ? otherwise : Outcome.DISCHARGED;
    }

    /** Whether the report says a score now that is none to tell of. */
    private static boolean isCorrected(Alert alert, Facts facts) {
        Double line = alert.numbers().line();
        Integer limit = alert.numbers().limit();
        return switch (alert.reason()) {
            case HIGH_PAIN -> limit != null && says(facts, alert.cause(), limit + 0.5);
            case SUDDEN_JUMP -> line != null && says(facts, alert.cause(), line);
            default -> false;
        };
    }

    private static boolean says(Facts facts, String cause, double lessThan) {
        return facts.pains().stream().anyMatch(pain -> cause.equals(pain.cause()) && pain.score() < lessThan);
    }
}
