package org.restride.base;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The one gate that services ask, by annotation ({@link ForClinicians}, {@link ForCareOf} and their like) or by call. It refuses with
 * {@link DomainError.Forbidden}, and the audit knows of each refusal.
 */
@Component("access")
public class Access {

    private final CurrentActor actors;
    private final CareRelation care;
    private final Refusals refusals;
    private volatile boolean enforced = true;

    Access(CurrentActor actors, CareRelation care, Refusals refusals) {
        this.actors = actors;
        this.care = care;
        this.refusals = refusals;
    }

    /** Whether the acting person has one of the roles; for annotations. */
    public boolean any(String... roles) {
        if (!enforced) {
            return true;
        }
        List<String> wanted = Arrays.asList(roles);
        return actors.find()
                .map(actor -> actor.isSystem() || actor.roles().stream().anyMatch(role -> wanted.contains(role.name())))
                .orElse(false);
    }

    /** Whether the acting person is this patient, their carer, or a clinician who cares for them; for annotations. */
    public boolean careOf(PatientId patient) {
        return !enforced || actors.find().map(actor -> careOf(actor, patient)).orElse(false);
    }

    /** Whether the acting person is this patient or their carer; for annotations. */
    public boolean self(PatientId patient) {
        return !enforced
                || actors.find()
                        .map(actor -> actor.isSystem() || patient.equals(actor.patient()))
                        .orElse(false);
    }

    /**
     * @throws DomainError.Forbidden if the acting person neither is this patient nor cares for them
     */
    public void requireCareOf(PatientId patient) {
        if (!careOf(patient)) {
            refusals.note("care", patient);
            throw new DomainError.Forbidden("error.not-in-care-team");
        }
    }

    /**
     * @throws DomainError.Forbidden if the acting person has none of the roles
     */
    public void require(Role... roles) {
        if (!any(Arrays.stream(roles).map(Role::name).toArray(String[]::new))) {
            refusals.note("role", null);
            throw new DomainError.Forbidden("error.role-may-not");
        }
    }

    private boolean careOf(Actor actor, PatientId patient) {
        if (actor.isSystem() || patient.equals(actor.patient())) {
            return true;
        }
        return actor.is(Role.CLINICIAN) && care.covers(actor, patient);
    }

    /** For the tests that show that row-level security holds alone. */
    void enforce(boolean enforced) {
        this.enforced = enforced;
    }
}
