package org.restride.safety.ui;

import org.restride.people.Letters;
import org.restride.people.ui.ClinicChapter;
import org.restride.safety.EscalationChoices;
import org.springframework.stereotype.Component;

/** Who is told of an emergency and how soon, in the administration. */
@Component
class EscalationChapter implements ClinicChapter {

    private final EscalationChoices choices;
    private final Letters letters;

    EscalationChapter(EscalationChoices choices, Letters letters) {
        this.choices = choices;
        this.letters = letters;
    }

    @Override
    public String titleKey() {
        return "safety.escalation.admin.title";
    }

    @Override
    public EscalationPanel panel() {
        return new EscalationPanel(choices, letters.work());
    }
}
