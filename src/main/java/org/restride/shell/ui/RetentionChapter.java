package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.rights.Retention;
import org.restride.people.rights.RetentionRule;
import org.restride.people.ui.ClinicChapter;

/** How long the clinic keeps records, in the administration. */
@org.springframework.stereotype.Component
class RetentionChapter implements ClinicChapter {

    private final Retention retention;

    RetentionChapter(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String titleKey() {
        return "rights.retention.title";
    }

    @Override
    public Component panel() {
        UI ui = UI.getCurrent();
        RetentionRule rule = retention.rule();
        IntegerField years = new IntegerField(ui.getTranslation("rights.retention.years"));
        years.setHelperText(ui.getTranslation("rights.retention.own"));
        years.setMin(0);
        years.setMax(RetentionRule.MOST);
        years.setStepButtonsVisible(true);
        if (rule.chosen()) {
            years.setValue(rule.years());
        }
        Button save = new Button(ui.getTranslation("rights.retention.save"), click -> {
            try {
                retention.choose(Optional.ofNullable(years.getValue()));
                years.setInvalid(false);
                Notices.done(ui.getTranslation("rights.retention.saved"));
            } catch (DomainError.Invalid wrong) {
                years.setErrorMessage(ui.getTranslation(wrong.fields().getOrDefault("years", "error.invalid")));
                years.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph source = new Paragraph(
                rule.source().isEmpty()
                        ? ui.getTranslation("rights.retention.unknown")
                        : ui.getTranslation("rights.retention.source", rule.source()));
        source.addClassName("rs-second");
        Paragraph children = new Paragraph(ui.getTranslation("rights.retention.children"));
        children.addClassName("rs-second");
        Div panel = new Div(
                new Paragraph(ui.getTranslation("rights.retention.what", rule.usual())), source, years, children, save);
        panel.addClassName("rs-panel");
        return panel;
    }
}
