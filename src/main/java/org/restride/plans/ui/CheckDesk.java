package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Notices;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.PlanChecks;
import org.restride.plans.PlanDetail;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.Kept;
import org.restride.plans.checks.PlanFinding;
import org.springframework.stereotype.Component;

/** Brings the checks to where plans and templates are built, and asks what has to be answered before signing. */
@Component
final class CheckDesk {
    private final PlanChecks checks;
    private final StaffNames staff;

    CheckDesk(PlanChecks checks, StaffNames staff) {
        this.checks = checks;
        this.staff = staff;
    }

    /**
     * Checks a patient's plan from now on.
     *
     * @param base the version that is changed; null for a first plan
     * @param given reasons that stand in a draft
     */
    FindingLines ofPlan(
            PlanBuilder builder,
            BuilderHead head,
            PatientSummary patient,
            @Nullable PlanDetail base,
            List<Keeping> given,
            LocalDate today) {
        List<Kept> carried = base == null ? List.of() : base.version().kept();
        LocalDate startsOn =
                base == null || base.isEnded() ? today : base.version().startsOn();
        BuilderChecks.Start start = new BuilderChecks.Start(checks.of(patient.id(), startsOn), true, carried, given);
        return builder.check(
                start, head, staff.of(carried.stream().map(Kept::by).collect(Collectors.toSet())));
    }

    /** Checks a template from now on; nothing is asked for. */
    void ofTemplate(PlanBuilder builder, BuilderHead head, LocalDate today) {
        builder.check(BuilderChecks.Start.ofTemplate(checks.ofTemplate(today)), head, staff.of(Set.of()));
    }

    /**
     * Goes on at once if nothing has to be answered. What is unclear has to be mended; for what is serious a reason is asked.
     *
     * @param next the signature
     */
    static void beforeSigning(FindingLines lines, PlanBuilder builder, Runnable next) {
        Optional<PlanFinding> unclear = lines.checks().unclear().stream().findFirst();
        if (unclear.isPresent()) {
            builder.reveal(unclear.get());
            Notices.problem(UI.getCurrentOrThrow()
                    .getTranslation("plans.check.mend-first", lines.words().head(unclear.get())));
        } else if (lines.checks().open().isEmpty()) {
            next.run();
        } else {
            new KeepDialog(lines, next).open();
        }
    }
}
