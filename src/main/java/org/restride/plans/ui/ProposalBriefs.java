package org.restride.plans.ui;

import java.util.List;
import java.util.Locale;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.plans.proposals.ProposalDesk;
import org.springframework.stereotype.Component;

/** What waits for a signature in a patient's plan, in one line each, for screens elsewhere. */
@Component
public class ProposalBriefs {
    private final ProposalDesk desk;
    private final ProposalWords words;
    private final Texts texts;

    ProposalBriefs(ProposalDesk desk, ProposalWords words, Texts texts) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    /**
     * One proposal.
     *
     * @param cautious whether it goes down or stops something
     * @param text what would change
     * @param why the rule's reason for the clinician
     */
    public record Brief(boolean cautious, String text, String why) {}

    /** Those that would change something. Two statements. */
    public List<Brief> open(PatientId patient, Locale language) {
        return words.lines(ProposalList.changing(desk.of(patient)), language).stream()
                .map(line -> new Brief(
                        line.proposal().verdict().move().isCautious(),
                        texts.get(language, "proposals.brief", line.title(), line.change()),
                        line.proposal().reason().clinician().in(language)))
                .toList();
    }
}
