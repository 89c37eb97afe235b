package org.restride.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.ui.ClinicChapter;
import org.restride.plans.load.LoadLimits;
import org.restride.progress.RunLimits;
import org.springframework.stereotype.Component;

/** From what on a rise of the running load is worth a word, in the administration. */
@Component
class RunLimitsChapter implements ClinicChapter {

    private final RunLimits limits;

    RunLimitsChapter(RunLimits limits) {
        this.limits = limits;
    }

    @Override
    public String titleKey() {
        return "progress.load.title";
    }

    @Override
    public Div panel() {
        UI ui = UI.getCurrent();
        LoadLimits now = limits.current();
        Map<String, IntegerField> fields = new LinkedHashMap<>();
        fields.put("weekPercent", field(ui, "week", now.weekPercent(), 1, 100));
        fields.put("twoWeeksPercent", field(ui, "two-weeks", now.twoWeeksPercent(), 1, 200));
        fields.put("floorMinutes", field(ui, "floor", now.floorMinutes(), 0, 300));
        fields.put("hardDaysApart", field(ui, "apart", now.hardDaysApart(), 0, 6));
        int[] seen = {now.version()};
        Button save = new Button(ui.getTranslation("progress.load.save"), click -> save(ui, fields, seen));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        FormLayout form = new FormLayout();
        fields.values().forEach(form::add);
        Paragraph evidence =
                new Paragraph(ui.getTranslation("progress.load.evidence", String.join(", ", limits.sources())));
        evidence.addClassName("rs-second");
        Div panel = new Div(new Paragraph(ui.getTranslation("progress.load.what")), form, evidence, save);
        panel.addClassName("rs-panel");
        return panel;
    }

    private static IntegerField field(UI ui, String name, int value, int from, int to) {
        IntegerField field = new IntegerField(ui.getTranslation("progress.load." + name));
        field.setValue(value);
        field.setMin(from);
        field.setMax(to);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void save(UI ui, Map<String, IntegerField> fields, int[] seen) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            limits.set(new LoadLimits(
                    seen[0],
                    number(fields, "weekPercent"),
                    number(fields, "twoWeeksPercent"),
                    number(fields, "floorMinutes"),
                    number(fields, "hardDaysApart")));
            seen[0]++;
            Notices.done(ui.getTranslation("progress.load.saved"));
        } catch (DomainError.Invalid wrong) {
            wrong.fields().forEach((name, key) -> {
                IntegerField field = fields.get(name);
                if (field != null) {
                    field.setErrorMessage(ui.getTranslation(key));
                    field.setInvalid(true);
                }
            });
        }
    }

    /** An empty field is out of every range. */
    private static int number(Map<String, IntegerField> fields, String name) {
        IntegerField field = fields.get(name);
        return field == null || field.isEmpty() ? -1 : field.getValue();
    }
}
