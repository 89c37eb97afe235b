package org.restride.progress;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Wording;

/**
 * One version of the rule that explains a pain score from 0 (none) to 10 (worst imaginable). The frontend runs the same data by the same
 * test vectors ({@code frontend/rules/traffic-light.ts}).
 *
 * @param source where the thresholds come from, in words
 * @param tellClinicFrom scores from this one on are shown to the clinic
 * @param askRedFlagsFrom scores from this one on lead to the safety questions
 * @param settleHours hours within which pain should be back to normal
 * @param bands cover 0 to 10 without gap or overlap
 */
public record TrafficLight(
        String key,
        int version,
        String source,
        int tellClinicFrom,
        int askRedFlagsFrom,
        int settleHours,
        List<Band> bands,
        NextMorning nextMorning) {

    /**
     * Scores {@code from} to {@code to}, both included.
     *
     * @param label one or two words for the scale
     */
    public record Band(
            Light light,
            int from,
            int to,
            Wording label,
            Wording title,
            Wording nextTime,
            Wording askAgain,
            Wording ifItStays) {}

    /**
     * How the morning after is read: settled if its pain is not above the person's usual morning.
     *
     * @param withoutUsualNotAbove where no usual morning is known: settled up to this score
     */
    public record NextMorning(
            int withoutUsualNotAbove,
            Map<Light, NextStep> settled,
            Map<Light, NextStep> notSettled,
            Map<NextStep, Wording> texts) {

        public NextMorning {
            settled = Map.copyOf(settled);
            notSettled = Map.copyOf(notSettled);
            texts = Map.copyOf(texts);
        }
    }

    /** What the next morning comes to. */
    public record Morning(boolean settled, NextStep then) {}

    public TrafficLight {
        bands = List.copyOf(bands);
        for (int pain = 0; pain <= PainScore.WORST; pain++) {
            int score = pain;
            if (bands.stream()
                            .filter(band -> band.from() <= score && score <= band.to())
                            .count()
                    != 1) {
                throw new IllegalArgumentException("Pain " + score + " must be in exactly one band");
            }
        }
    }

    /**
     * @throws DomainError.Invalid if the score is not 0 to 10
     */
    public Band band(int pain) {
        PainScore.require("pain", pain);
        return bands.stream()
                .filter(band -> band.from() <= pain && pain <= band.to())
                .findFirst()
                .orElseThrow();
    }

    public boolean tellsClinic(int pain) {
        return pain >= tellClinicFrom;
    }

    public boolean asksRedFlags(int pain) {
        return pain >= askRedFlagsFrom;
    }

    /**
     * @param pain during the session
     * @param usual on the last morning before the session; null if it is not known
     * @param morning on the morning after
     */
    public Morning nextMorning(int pain, @Nullable Integer usual, int morning) {
        PainScore.require("pain", morning);
        boolean settled = morning <= (usual == null ? nextMorning.withoutUsualNotAbove() : usual);
        Light light = band(pain).light();
        NextStep then = settled
                ? nextMorning.settled().get(light)
                : nextMorning.notSettled().get(light);
        if (then == null) {
            throw new IllegalStateException("The rule does not say what follows from " + light);
        }
        return new Morning(settled, then);
    }
}
