package org.restride.plans;

import java.util.Optional;
import org.restride.base.Drafts;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a clinician builds until it is signed or thrown away; only they see it again. */
@Service
@Transactional
public class PlanDrafts {
    private final Drafts drafts;

    PlanDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @ForCliniciansOf
    public void keep(PatientId patient, PlanDraft draft) {
        drafts.keep(key(patient), PlanJson.write(draft));
    }

    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<PlanDraft.Kept> find(PatientId patient) {
        return drafts.find(key(patient)).map(PlanDrafts::read);
    }

    @ForCliniciansOf
    public void discard(PatientId patient) {
        drafts.discard(key(patient));
    }

    /**
     * @param template the template's id, or {@code new}
     */
    @ForClinicians
    public void keepTemplate(String template, PlanDraft draft) {
        drafts.keep(templateKey(template), PlanJson.write(draft));
    }

    /**
     * @param template the template's id, or {@code new}
     */
    @ForClinicians
    @Transactional(readOnly = true)
    public Optional<PlanDraft.Kept> findTemplate(String template) {
        return drafts.find(templateKey(template)).map(PlanDrafts::read);
    }

    /**
     * @param template the template's id, or {@code new}
     */
    @ForClinicians
    public void discardTemplate(String template) {
        drafts.discard(templateKey(template));
    }

    private static PlanDraft.Kept read(Drafts.Draft draft) {
        return new PlanDraft.Kept(PlanJson.read(draft.body(), PlanDraft.class), draft.keptAt());
    }

    private static String key(PatientId patient) {
        return "plan-" + patient;
    }

    private static String templateKey(String template) {
        return "template-" + template;
    }
}
