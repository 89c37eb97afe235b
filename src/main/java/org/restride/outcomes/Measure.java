package org.restride.outcomes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.Wording;
import org.restride.questions.Questionnaire;
import org.restride.questions.TextPlaces;

/**
 * One version of a measure: what is asked, how it is scored, which change counts, and who owns it.
 *
 * @param abbreviation as the field writes it, for example PSFS
 * @param name for staff
 * @param plain what it is about, for patients
 * @param screening whether it sorts patients at the start rather than following them; then it may be asked again at once
 * @param questions with named places instead of texts where the clinic enters them
 * @param singleChange the same as {@code change} for one activity of the patient's own; null if there are none
 * @param range of the score, for pictures
 * @param note for staff, what the score can't do; null if there is nothing to say
 * @param sources keys of where all this comes from
 */
public record Measure(
        String key,
        int version,
        String abbreviation,
        Wording name,
        Wording plain,
        Domain domain,
        boolean screening,
        Licence licence,
        Questionnaire questions,
        Scoring scoring,
        ChangeRule change,
        @Nullable ChangeRule singleChange,
        Range range,
        @Nullable Wording note,
        List<String> sources) {

    /**
     * Where scores lie.
     *
     * @param decimals how many are shown
     */
    public record Range(int from, int to, int decimals) {}

    public Measure {
        sources = List.copyOf(sources);
    }

    /** Names of the places whose texts the clinic enters; empty if the product has them all. */
    @JsonIgnore
    public Set<String> places() {
        return TextPlaces.of(questions);
    }

    @JsonIgnore
    public boolean needsText() {
        return licence.textFrom() == Licence.TextFrom.CLINIC;
    }

    @JsonIgnore
    public boolean needsTable() {
        return scoring.byTable();
    }
}
