package org.restride.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Notices;
import org.restride.people.PatientSummary;
import org.restride.plans.ui.PlanSetting;
import org.restride.progress.EffortQuestion;
import org.restride.progress.ReportingSettings;
import org.springframework.stereotype.Component;

/** Lets a clinician decide whether a patient is asked about effort after each session. */
@Component
class EffortOfPatient implements PlanSetting {

    private enum Choice {
        AS_CLINIC,
        YES,
        NO;

        static Choice of(EffortQuestion question) {
            return question.forPatient() == null ? AS_CLINIC : question.forPatient() ? YES : NO;
        }

        @Nullable Boolean asked() {
            return this == AS_CLINIC ? null : this == YES;
        }
    }

    private final ReportingSettings settings;

    EffortOfPatient(ReportingSettings settings) {
        this.settings = settings;
    }

    @Override
    public Select<?> of(PatientSummary patient) {
        EffortQuestion question = settings.effortOf(patient.id());
        Select<Choice> choice = new Select<>();
        UI ui = UI.getCurrent();
        choice.setLabel(ui.getTranslation("progress.effort.of-patient", patient.firstName()));
        choice.setHelperText(ui.getTranslation("progress.effort.help"));
        choice.setItems(List.of(Choice.values()));
        choice.setItemLabelGenerator(value -> label(value, question, ui));
        choice.setValue(Choice.of(question));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settings.askEffortOf(patient.id(), change.getValue().asked());
                Notices.done(ui.getTranslation("progress.effort.saved"));
            }
        });
        return choice;
    }

    private static String label(Choice choice, EffortQuestion question, UI ui) {
        return choice == Choice.AS_CLINIC
                ? ui.getTranslation(
                        question.byClinic() ? "progress.effort.as-clinic-yes" : "progress.effort.as-clinic-no")
                : ui.getTranslation(choice == Choice.YES ? "progress.effort.yes" : "progress.effort.no");
    }
}
