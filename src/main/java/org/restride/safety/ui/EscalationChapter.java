package org.restride.safety.ui;

import org.restride.people.Mailing;
import org.restride.people.ui.ClinicChapter;
import org.restride.safety.EscalationChoices;
import org.springframework.stereotype.Component;

/** Who is told of an emergency and how soon, in the administration. */
@Component
class EscalationChapter implements ClinicChapter {

    private final EscalationChoices choices;
    private final Mailing mailing;

    EscalationChapter(EscalationChoices choices, Mailing mailing) {
        this.choices = choices;
        this.mailing = mailing;
    }

    @Override
    public String titleKey() {
        return "safety.escalation.admin.title";
    }

    @Override
    public EscalationPanel panel() {
        return new EscalationPanel(choices, mailing.works());
    }
}
