package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.restride.base.ui.Notices;
import org.restride.people.ui.ClinicChapter;
import org.restride.plans.handout.Paper;
import org.restride.plans.handout.PaperSettings;
import org.springframework.stereotype.Component;

/** On which paper the clinic prints, in the administration. */
@Component
class PaperChapter implements ClinicChapter {

    private final PaperSettings settings;

    PaperChapter(PaperSettings settings) {
        this.settings = settings;
    }

    @Override
    public String titleKey() {
        return "handout.admin.title";
    }

    @Override
    public Div panel() {
        UI ui = UI.getCurrent();
        RadioButtonGroup<Paper> paper = new RadioButtonGroup<>();
        paper.setLabel(ui.getTranslation("handout.screen.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(each -> ui.getTranslation("handout.screen.paper." + each.name()));
        paper.setValue(settings.usual());
        paper.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                settings.choose(change.getValue());
                Notices.done(ui.getTranslation("handout.admin.saved"));
            }
        });
        Div panel = new Div(new Paragraph(ui.getTranslation("handout.admin.what")), paper);
        panel.addClassName("rs-panel");
        return panel;
    }
}
