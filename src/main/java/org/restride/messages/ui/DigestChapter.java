package org.restride.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.messages.digest.DigestDesk;
import org.restride.people.ui.ClinicChapter;
import org.springframework.stereotype.Component;

/** How often the clinic's letters with articles go out at most, in the administration. */
@Component
class DigestChapter implements ClinicChapter {

    private final DigestDesk desk;

    DigestChapter(DigestDesk desk) {
        this.desk = desk;
    }

    @Override
    public String titleKey() {
        return "digest.admin.title";
    }

    @Override
    public Div panel() {
        UI ui = UI.getCurrentOrThrow();
        IntegerField weeks = new IntegerField(ui.getTranslation("digest.admin.weeks"));
        weeks.setStepButtonsVisible(true);
        weeks.setValue(desk.weeks());
        weeks.addValueChangeListener(change -> {
            Integer chosen = change.getValue();
            if (!change.isFromClient() || chosen == null) {
                return;
            }
            try {
                desk.chooseWeeks(chosen);
                weeks.setInvalid(false);
                Notices.done(ui.getTranslation("appointments.admin.saved"));
            } catch (DomainError.Invalid wrong) {
                weeks.setErrorMessage(ui.getTranslation(wrong.fields().getOrDefault("weeks", wrong.textKey())));
                weeks.setInvalid(true);
            }
        });
        Div panel = new Div(new Paragraph(ui.getTranslation("digest.admin.what")), weeks);
        panel.addClassName("rs-panel");
        return panel;
    }
}
