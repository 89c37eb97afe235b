package org.restride.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.base.ui.Notices;
import org.restride.people.ui.ClinicChapter;
import org.restride.progress.ReportingSettings;
import org.springframework.stereotype.Component;

/** What the clinic asks its patients to report, in the administration. */
@Component
class ReportsChapter implements ClinicChapter {

    private final ReportingSettings settings;

    ReportsChapter(ReportingSettings settings) {
        this.settings = settings;
    }

    @Override
    public String titleKey() {
        return "progress.admin.title";
    }

    @Override
    public Div panel() {
        UI ui = UI.getCurrent();
        Checkbox effort = new Checkbox(ui.getTranslation("progress.admin.effort"), settings.isEffortAsked());
        effort.setHelperText(ui.getTranslation("progress.admin.effort-help"));
        effort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settings.askEffort(change.getValue());
                Notices.done(ui.getTranslation("progress.effort.saved"));
            }
        });
        Div panel = new Div(new Paragraph(ui.getTranslation("progress.admin.always")), effort);
        panel.addClassName("rs-panel");
        return panel;
    }
}
