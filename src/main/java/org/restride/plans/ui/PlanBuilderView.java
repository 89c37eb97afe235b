package org.restride.plans.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;

/** Where a clinician builds a patient's plan and assigns it. */
@Route("patients/:patientId/plan")
@RolesAllowed(Role.Names.CLINICIAN)
class PlanBuilderView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final PatientRecords records;
    private final BuilderDesk.Factory desks;
    private final LiveUpdates live;
    private @Nullable PatientSummary patient;
    private @Nullable BuilderDesk desk;
    private LiveUpdates.@Nullable Subscription subscription;

    PlanBuilderView(PatientRecords records, BuilderDesk.Factory desks, LiveUpdates live) {
        this.records = records;
        this.desks = desks;
        this.live = live;
        addClassName("rs-full");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientSummary found = event.getRouteParameters()
                .get("patientId")
                .flatMap(PlanBuilderView::id)
                .map(PatientId::new)
                .flatMap(records::find)
                .orElseThrow(NotFoundException::new);
        patient = found;
        removeAll();
        desk = null;
        if (found.state() == PatientState.ACTIVE) {
            desk = desks.open(this, found);
        } else {
            add(notInCare(found));
        }
    }

    /** Nobody would watch over the plan of somebody who was discharged. */
    private Div notInCare(PatientSummary discharged) {
        Anchor back = PlanNavigation.link("patients/" + discharged.id(), getTranslation("plans.builder.back"));
        back.addClassName("rs-button");
        return Parts.box(
                "rs-empty",
                new H1(getTranslation("plans.builder.head", discharged.fullName())),
                new Paragraph(getTranslation("plans.builder.not-in-care")),
                back);
    }

    @Override
    public String getPageTitle() {
        return patient == null ? "" : getTranslation("plans.builder.page", patient.fullName());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PatientSummary shown = patient;
        if (shown != null) {
            UI ui = event.getUI();
            subscription = live.subscribe(shown.id(), topic -> {
                if (topic == LiveUpdates.Topic.PLAN) {
                    ui.access(this::lookForColleague);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    void lookForColleague() {
        if (desk != null) {
            desk.lookForColleague();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
