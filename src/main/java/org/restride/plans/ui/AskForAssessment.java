package org.restride.plans.ui;

import org.restride.base.Access;
import org.restride.base.CurrentActor;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.ui.InvitationOption;
import org.restride.plans.assessment.Assessments;
import org.springframework.stereotype.Component;

/** Lets a clinician who invites a patient ask for the assessment at once. */
@Component
class AskForAssessment implements InvitationOption {

    private final Assessments assessments;
    private final CurrentActor actors;
    private final Access access;

    AskForAssessment(Assessments assessments, CurrentActor actors, Access access) {
        this.assessments = assessments;
        this.actors = actors;
        this.access = access;
    }

    @Override
    public String textKey() {
        return "plans.assessment.with-invitation";
    }

    @Override
    public boolean isOffered(PatientId patient) {
        return actors.get().is(Role.CLINICIAN)
                && access.careOf(patient)
                && assessments.newest(patient).isEmpty();
    }

    @Override
    public void chosen(PatientId patient) {
        assessments.ask(patient);
    }
}
