package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.people.PatientSummary;
import org.restride.plans.Copied;
import org.restride.plans.CopyParts;
import org.restride.plans.CopySource;
import org.restride.plans.CopyingPlan;
import org.restride.plans.DoseWords;
import org.restride.plans.Phase;
import org.restride.plans.PlanDetail;
import org.springframework.stereotype.Component;

/** Chooses phases and exercises of another patient's plan and puts them into the one that is built, as one step. */
@CssImport("./styles/builder-bulk.css")
class CopyDialog extends SigningDialog {
    /** What the dialog needs from the application. */
    @Component
    record Factory(CopyingPlan copying, Catalogue catalogue) {
        void ask(PatientSummary patient, PlanEdits edits) {
            new CopyDialog(this, patient, edits).open();
        }
    }

    private final Factory from;
    private final PatientSummary patient;
    private final PlanEdits edits;
    private final ItemCards cards;
    private final Map<UUID, Checkbox> choices = new LinkedHashMap<>();
    private final Div parts = Parts.box("rs-copy-parts");
    private final RadioButtonGroup<Boolean> place = new RadioButtonGroup<>();
    private final Checkbox notes = new Checkbox();
    private final Div warning = Parts.box("rs-copy-warning");
    private @Nullable PlanDetail source;

    private CopyDialog(Factory from, PatientSummary patient, PlanEdits edits) {
        super("");
        this.from = from;
        this.patient = patient;
        this.edits = edits;
        this.cards = new ItemCards(from.catalogue(), UI.getCurrentOrThrow().getLocale());
        setHeaderTitle(getTranslation("plans.copy.title"));
        place.setLabel(getTranslation("plans.copy.where"));
        place.setItems(false, true);
        place.setItemLabelGenerator(apart -> apart
                ? getTranslation("plans.copy.where.apart")
                : getTranslation("plans.copy.where.open", edits.phase().name()));
        place.setValue(false);
        notes.setLabel(getTranslation("plans.copy.notes"));
        warning.addClassNames("rs-notice", "care");
        warning.setText(getTranslation("plans.copy.notes-warning"));
        warning.getElement().setAttribute("role", "status");
        warning.setVisible(false);
        notes.addValueChangeListener(change -> warning.setVisible(change.getValue()));
        showChoices(false);
        ask(patients(), parts, place, notes, warning);
        onConfirm(getTranslation("plans.copy.do"), this::copy);
    }

    private ComboBox<CopySource> patients() {
        ComboBox<CopySource> patients = new ComboBox<>(getTranslation("plans.copy.from"));
        patients.setItems(from.copying().sources(patient.id()));
        patients.setItemLabelGenerator(
                source -> getTranslation("plans.copy.source", source.fullName(), source.title()));
        patients.setHelperText(getTranslation("plans.copy.from-help"));
        patients.setWidthFull();
        patients.addValueChangeListener(chosen -> {
            parts.removeAll();
            choices.clear();
            source = chosen.getValue() == null
                    ? null
                    : from.copying()
                            .open(patient.id(), chosen.getValue().patient())
                            .orElse(null);
            if (source != null) {
                cards.require(source.body().contents());
                source.body().phases().forEach(this::show);
            }
            showChoices(source != null);
        });
        return patients;
    }

    private void showChoices(boolean there) {
        place.setVisible(there);
        notes.setVisible(there);
        warning.setVisible(there && notes.getValue());
    }

    private void show(Phase phase) {
        Checkbox whole = new Checkbox(getTranslation("plans.copy.phase"));
        whole.setAriaLabel(getTranslation("plans.copy.phase-of", phase.name()));
        parts.add(Parts.box("rs-line", new H3(phase.name()), whole));
        Map<UUID, Checkbox> own = new LinkedHashMap<>();
        phase.items()
                .forEach(item -> own.put(
                        item.id(),
                        new Checkbox(cards.get(item.content()).title() + " · "
                                + DoseWords.in(getLocale()).line(item.dose()))));
        phase.extras()
                .forEach(extra -> own.put(
                        extra.id(), new Checkbox(cards.get(extra.content()).title())));
        own.values().forEach(parts::add);
        choices.putAll(own);
        whole.addValueChangeListener(change -> own.values().forEach(box -> box.setValue(change.getValue())));
    }

    private void copy() {
        Set<UUID> chosen = choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        PlanDetail plan = source;
        if (plan == null || chosen.isEmpty()) {
            Notices.problem(getTranslation("plans.copy.nothing"));
            return;
        }
        Copied copied = from.copying()
                .copy(patient.id(), new CopyParts(plan.patient(), plan.version().id(), chosen, notes.getValue()));
        UUID open = edits.phase().id();
        edits.change(body -> place.getValue() ? copied.behind(body) : copied.into(body, open));
        close();
        if (copied.missing().isEmpty()) {
            Notices.done(getTranslation("plans.copy.done"));
        } else {
            Notices.problem(getTranslation("plans.choice.left-out", String.join(", ", copied.missing())));
        }
    }
}
