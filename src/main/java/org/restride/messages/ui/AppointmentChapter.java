package org.restride.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import org.restride.base.ui.Notices;
import org.restride.messages.appointments.AppointmentSettings;
import org.restride.messages.appointments.Way;
import org.restride.people.ui.ClinicChapter;
import org.springframework.stereotype.Component;

/** In which ways the clinic meets patients, in the administration. */
@Component
class AppointmentChapter implements ClinicChapter {

    private final AppointmentSettings settings;

    AppointmentChapter(AppointmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public String titleKey() {
        return "appointments.admin.title";
    }

    @Override
    public Div panel() {
        UI ui = UI.getCurrentOrThrow();
        CheckboxGroup<Way> ways = new CheckboxGroup<>();
        ways.setLabel(ui.getTranslation("appointments.admin.ways"));
        ways.setItems(Way.values());
        ways.setItemLabelGenerator(each -> ui.getTranslation("appointments.way." + each));
        ways.setValue(new LinkedHashSet<>(settings.ways()));
        ways.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            ways.setErrorMessage(ui.getTranslation("appointments.invalid.ways"));
            ways.setInvalid(change.getValue().isEmpty());
            if (!change.getValue().isEmpty()) {
                settings.offer(change.getValue());
                Notices.done(ui.getTranslation("appointments.admin.saved"));
            }
        });
        Div panel = new Div(new Paragraph(ui.getTranslation("appointments.admin.what")), ways);
        panel.addClassName("rs-panel");
        return panel;
    }
}
