package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanDetail;
import org.restride.plans.TemplateUpdate;
import org.restride.plans.TemplateUpdates;
import org.restride.plans.WaitingUpdate;
import org.springframework.stereotype.Component;

/** Offers a template's newer version to a plan: on the patient's page, and in the builder, where it is taken into the draft. */
@Component
public class UpdateOffers {
    private final TemplateUpdates updates;
    private final Catalogue catalogue;

    UpdateOffers(TemplateUpdates updates, Catalogue catalogue) {
        this.updates = updates;
        this.catalogue = catalogue;
    }

    /** For the patient's page: leads to the builder. At most one statement. */
    public Optional<UpdateBar> of(PatientSummary patient, PlanDetail plan) {
        return waiting(patient, plan).map(update -> {
            Anchor look = PlanNavigation.link(PlanNavigation.builder(patient.id()), text("plans.update.look"));
            look.addClassName("rs-button");
            Leaving leaving = new Leaving(patient, update);
            return leaving.with(new UpdateBar(update, look, Parts.quiet(text("plans.update.decline"), leaving)));
        });
    }

    /**
     * For the builder. At most one statement.
     *
     * @param base the version that is changed; null while a first plan is built
     */
    Optional<UpdateBar> of(PatientSummary patient, @Nullable PlanDetail base, PlanEdits edits) {
        if (base == null || !Objects.equals(edits.body().madeFrom(), base.body().madeFrom())) {
            return Optional.empty();
        }
        return waiting(patient, base).map(update -> {
            Leaving leaving = new Leaving(patient, update);
            UpdateBar bar = new UpdateBar(
                    update,
                    Parts.plain(text("plans.update.look"), () -> look(patient, update, edits, leaving)),
                    Parts.quiet(text("plans.update.decline"), leaving));
            edits.onChange(() -> bar.setVisible(!update.to().equals(edits.body().madeFrom())));
            return leaving.with(bar);
        });
    }

    private Optional<WaitingUpdate> waiting(PatientSummary patient, PlanDetail plan) {
        return plan.isEnded() || plan.body().madeFrom() == null
                ? Optional.empty()
                : updates.of(patient.id(), UI.getCurrentOrThrow().getLocale());
    }

    private void look(PatientSummary patient, WaitingUpdate update, PlanEdits edits, Leaving leaving) {
        TemplateUpdate differences = updates.compare(update.from(), update.to(), patient.language());
        new UpdateDialog(
                        update,
                        differences.steps(edits.body()),
                        new UpdateWords(catalogue, UI.getCurrentOrThrow().getLocale()),
                        chosen -> edits.change(body -> differences.apply(body, chosen)),
                        leaving)
                .open();
    }

    private static String text(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }

    /** Leaves the plan as it is, with one click. */
    private final class Leaving implements Runnable {
        private final PatientSummary patient;
        private final WaitingUpdate update;
        private @Nullable UpdateBar bar;

        Leaving(PatientSummary patient, WaitingUpdate update) {
            this.patient = patient;
            this.update = update;
        }

        UpdateBar with(UpdateBar shown) {
            bar = shown;
            return shown;
        }

        @Override
        public void run() {
            updates.decline(patient.id(), update.to());
            if (bar != null) {
                bar.removeFromParent();
            }
            Notices.done(UI.getCurrentOrThrow()
                    .getTranslation("plans.update.declined", update.to().version()));
        }
    }
}
