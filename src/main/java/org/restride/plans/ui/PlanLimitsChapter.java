package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.ui.ClinicChapter;
import org.restride.plans.PlanLimits;
import org.restride.plans.checks.CheckLimits;

/** From what on a day of a plan holds much, in the administration. */
@org.springframework.stereotype.Component
class PlanLimitsChapter implements ClinicChapter {
    private final PlanLimits limits;

    PlanLimitsChapter(PlanLimits limits) {
        this.limits = limits;
    }

    @Override
    public String titleKey() {
        return "plans.check.limits.title";
    }

    @Override
    public Component panel() {
        UI ui = UI.getCurrentOrThrow();
        CheckLimits now = limits.current();
        Map<String, IntegerField> fields = new LinkedHashMap<>();
        fields.put("exercises", field(ui, "exercises", now.exercises(), 1, 30));
        fields.put("minutes", field(ui, "minutes", now.minutes(), 5, 240));
        int[] seen = {now.version()};
        FormLayout form = new FormLayout();
        fields.values().forEach(form::add);
        Paragraph evidence =
                new Paragraph(ui.getTranslation("plans.check.limits.evidence", String.join(", ", limits.sources())));
        evidence.addClassName("rs-second");
        Div panel = new Div(
                new Paragraph(ui.getTranslation("plans.check.limits.what")),
                form,
                evidence,
                Parts.next(ui.getTranslation("plans.check.limits.save"), () -> save(ui, fields, seen)));
        panel.addClassName("rs-panel");
        return panel;
    }

    private static IntegerField field(UI ui, String name, int value, int from, int to) {
        IntegerField field = new IntegerField(ui.getTranslation("plans.check.limits." + name));
        field.setValue(value);
        field.setMin(from);
        field.setMax(to);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void save(UI ui, Map<String, IntegerField> fields, int[] seen) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            limits.set(new CheckLimits(seen[0], number(fields, "exercises"), number(fields, "minutes")));
            seen[0]++;
            Notices.done(ui.getTranslation("plans.check.limits.saved"));
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
