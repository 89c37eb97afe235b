package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Source;
import org.restride.people.PatientSummary;
import org.restride.plans.ending.AftercareBody;
import org.restride.plans.ending.Discharge;
import org.restride.plans.ending.ProposedEnding;

/** The proposals for an ending, side by side, to be adapted and signed. */
final class EndingDesk extends Div {

    private static final int LONGEST_REASON = 500;

    /**
     * What the clinician can do.
     *
     * @param without gets the reason
     */
    record Deeds(Consumer<Discharge> with, Consumer<String> without) {}

    private final Deeds deeds;
    private final ReviewForm review;
    private final MaintenanceForm maintenance;
    private final RelapseForm relapse;
    private final ChecksForm checks;
    private final TextArea reason = new TextArea();
    private final Span problem = Parts.text("rs-care-text", "");

    /**
     * @param contents the items of the plan that ends
     */
    EndingDesk(
            PatientSummary patient,
            ProposedEnding proposed,
            Map<ItemVersionId, PublishedItem> contents,
            Map<String, Source> sources,
            Deeds deeds) {
        this.deeds = deeds;
        review = new ReviewForm(patient, proposed);
        maintenance = new MaintenanceForm(proposed, contents);
        relapse = new RelapseForm(proposed, sources);
        checks = new ChecksForm(proposed);
        addClassName("rs-ending-desk");
        reason.setLabel(getTranslation("plans.ending.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        problem.getElement().setAttribute("role", "alert");
        add(
                Parts.box(
                        "rs-ending-columns",
                        Parts.box("rs-ending-column", review, relapse, checks),
                        Parts.box("rs-ending-column", maintenance)),
                Parts.box(
                        "rs-card",
                        reason,
                        problem,
                        Parts.box("rs-line", Parts.next(getTranslation("plans.ending.discharge"), this::discharge))),
                without(patient));
    }

    private NativeDetails without(PatientSummary patient) {
        TextArea why = new TextArea(getTranslation("plans.ending.without.reason"));
        why.setMaxLength(LONGEST_REASON);
        why.setWidthFull();
        Div form = Parts.box(
                "rs-ending-without",
                new Paragraph(getTranslation("plans.ending.without.text", patient.firstName())),
                why,
                Parts.plain(getTranslation("plans.ending.without.discharge"), () -> {
                    if (isThere(why)) {
                        deeds.without().accept(why.getValue());
                    }
                }));
        NativeDetails details = new NativeDetails(getTranslation("plans.ending.without"), form);
        details.addClassNames("rs-card", "rs-others");
        return details;
    }

    private void discharge() {
        boolean reviewed = review.isWhole();
        boolean checked = checks.isWhole();
        if (!isThere(reason) || !reviewed || !checked) {
            return;
        }
        try {
            AftercareBody body = new AftercareBody(
                    review.review(),
                    maintenance.phase(getTranslation("plans.ending.keep-up.name")),
                    relapse.plan(),
                    checks.checks());
            deeds.with().accept(new Discharge(body, reason.getValue()));
        } catch (DomainError.Invalid wrong) {
            problem.setText(getTranslation(wrong.textKey(), wrong.arguments().toArray()));
        }
    }

    private boolean isThere(TextArea area) {
        boolean there = !area.getValue().isBlank();
        area.setErrorMessage(getTranslation("plans.error.reason-missing"));
        area.setInvalid(!there);
        return there;
    }
}
