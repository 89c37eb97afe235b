package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.Source;
import org.restride.people.Clinics;
import org.restride.people.Discharging;
import org.restride.people.PatientRecords;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.ending.Aftercare;
import org.restride.plans.ending.Aftercares;
import org.restride.plans.ending.CheckingBack;
import org.restride.plans.ending.Discharge;
import org.restride.plans.ending.EndingCare;
import org.restride.plans.ending.ProposedEnding;

/** Where a clinician ends a patient's care well: the outcome, what to keep up, what to do if it comes back, when to ask; and what became of it. */
@Route("patients/:patientId/discharge")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/builder.css")
@CssImport("./styles/assessment.css")
@CssImport("./styles/ending.css")
class DischargeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PatientRecords records;
    private final EndingCare ending;
    private final Aftercares aftercares;
    private final CheckingBack checking;
    private final Discharging discharging;
    private final Catalogue catalogue;
    private final Clinics clinics;
    private final StaffNames names;
    private @Nullable PatientSummary patient;

    DischargeView(
            PatientRecords records,
            EndingCare ending,
            Aftercares aftercares,
            CheckingBack checking,
            Discharging discharging,
            Catalogue catalogue,
            Clinics clinics,
            StaffNames names) {
        this.records = records;
        this.ending = ending;
        this.aftercares = aftercares;
        this.checking = checking;
        this.discharging = discharging;
        this.catalogue = catalogue;
        this.clinics = clinics;
        this.names = names;
        addClassNames("rs-assessment-desk", "rs-ending");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientSummary found = event.getRouteParameters()
                .get("patientId")
                .flatMap(DischargeView::id)
                .flatMap(records::find)
                .orElseThrow(NotFoundException::new);
        show(found);
    }

    @Override
    public String getPageTitle() {
        return patient == null ? "" : title(patient);
    }

    private void show(PatientSummary about) {
        patient = about;
        Anchor back = new Anchor("patients/" + about.id(), new Icon("arrow-left"));
        back.setAriaLabel(getTranslation("plans.builder.back"));
        back.addClassName("rs-icon-link");
        H1 title = new H1(title(about));
        removeAll();
        add(Parts.box("rs-assessment-head", back, Parts.box("rs-builder-title", title)));
        if (about.state() == PatientState.ACTIVE) {
            add(desk(about));
        }
        add(record(about));
    }

    private String title(PatientSummary about) {
        return getTranslation(
                about.state() == PatientState.ACTIVE ? "plans.ending.of" : "plans.ending.after", about.fullName());
    }

    private EndingDesk desk(PatientSummary about) {
        ProposedEnding proposed = ending.propose(about.id(), getLocale());
        Set<ItemVersionId> named = proposed.maintenance()
                .map(maintenance -> maintenance.contents())
                .orElseGet(Set::of);
        return new EndingDesk(
                about,
                proposed,
                catalogue.published(named, getLocale()).stream()
                        .collect(Collectors.toMap(PublishedItem::id, Function.identity())),
                catalogue.sources().stream().collect(Collectors.toMap(Source::key, source -> source)),
                new EndingDesk.Deeds(discharge -> discharge(about, discharge), reason -> {
                    ending.dischargeWithout(about.id(), reason);
                    done(about, "plans.ending.done");
                }));
    }

    private AftercareRecord record(PatientSummary about) {
        var history = aftercares.history(about.id());
        var authors = names.of(history.stream()
                .map(Aftercare::signature)
                .map(signature -> signature.author())
                .collect(Collectors.toSet()));
        var checks = aftercares.standing(about.id());
        var answers = aftercares.answers(about.id());
        return new AftercareRecord(
                about,
                new AftercareRecord.Known(history, authors, checks, answers),
                checking::questions,
                clinics.current().zone(),
                () -> {
                    discharging.reactivate(about.id());
                    done(about, "plans.ending.taken-up");
                });
    }

    private void discharge(PatientSummary about, Discharge command) {
        ending.discharge(about.id(), command);
        done(about, "plans.ending.done");
    }

    private void done(PatientSummary about, String textKey) {
        Notices.done(getTranslation(textKey, about.fullName()));
        records.find(about.id()).ifPresent(this::show);
        UI.getCurrentOrThrow().getPage().executeJs("scrollTo(0, 0)");
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
