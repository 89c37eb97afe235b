package org.restride.plans.assessment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.restride.base.Wording;
import org.restride.plans.TemplateVersionId;

/**
 * A template and all that speaks for and against it.
 *
 * @param reasons those that weigh most first
 * @param plain sentences for the patient, those that weigh most first
 */
public record RankedTemplate(TemplateVersionId template, List<Reason> reasons, List<Wording> plain) {

    /** How many sentences the patient gets: more would not be read. */
    private static final int MOST_SENTENCES = 3;

    public RankedTemplate {
        reasons = List.copyOf(reasons);
        plain = List.copyOf(plain);
    }

    public List<Reason> of(Reason.Side side) {
        return reasons.stream().filter(reason -> reason.side() == side).toList();
    }

    /** What the patient reads, in their language. */
    public String words(Locale language) {
        return plain.stream()
                .limit(MOST_SENTENCES)
                .map(sentence -> sentence.in(language))
                .collect(Collectors.joining(" "));
    }

    /** Whether it can't be used. */
    public boolean isExcluded() {
        return reasons.stream().anyMatch(reason -> reason.side() == Reason.Side.EXCLUDES);
    }

    /** Reasons of this weight that speak for it, less those that speak against it. */
    int net(Weight weight) {
        int net = 0;
        for (Reason reason : reasons) {
            if (reason.weight() == weight) {
                net += reason.side() == Reason.Side.FOR ? 1 : -1;
            }
        }
        return net;
    }
}
