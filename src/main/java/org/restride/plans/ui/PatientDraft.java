package org.restride.plans.ui;

import org.restride.base.PatientId;
import org.restride.plans.PlanDraft;
import org.restride.plans.PlanDrafts;

/** Where what a clinician builds for one patient is kept. */
record PatientDraft(PlanDrafts drafts, PatientId patient) implements DraftKeeping.Place {
    @Override
    public void keep(PlanDraft draft) {
        drafts.keep(patient, draft);
    }

    @Override
    public void discard() {
        drafts.discard(patient);
    }
}
