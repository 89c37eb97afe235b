package org.restride.plans.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.springframework.stereotype.Component;

/** What is proposed for exercises, in one line each, for where the plan is built. */
@Component
class ProposalHints {
    private final ProposalDesk desk;
    private final ProposalWords words;
    private final Texts texts;

    ProposalHints(ProposalDesk desk, ProposalWords words, Texts texts) {
        this.desk = desk;
        this.words = words;
        this.texts = texts;
    }

    /** By the exercise's id in the plan. At most two statements. */
    Map<UUID, String> of(PatientId patient, Locale language) {
        List<Proposal> open = ProposalList.changing(desk.of(patient));
        Map<UUID, String> hints = new HashMap<>();
        words.lines(open, language)
                .forEach(line ->
                        hints.put(line.proposal().part(), texts.get(language, "proposals.hint", line.change())));
        return hints;
    }
}
