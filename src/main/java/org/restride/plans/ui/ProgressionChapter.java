package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.ui.ClinicChapter;
import org.restride.plans.progression.ProgressionRules;
import org.restride.plans.progression.Thresholds;
import org.restride.plans.proposals.ProgressionSettings;

/** When the rules propose more or less, in the administration; saving makes a new version. */
@org.springframework.stereotype.Component
class ProgressionChapter implements ClinicChapter {
    private final ProgressionSettings settings;

    ProgressionChapter(ProgressionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String titleKey() {
        return "proposals.rules.title";
    }

    @Override
    public Component panel() {
        return new Form(settings);
    }

    /** The numbers of the newest version. */
    private static final class Form extends Div {
        private final ProgressionSettings settings;
        private final Map<String, IntegerField> fields = new LinkedHashMap<>();
        private final Span version = new Span();
        private int seen;

        Form(ProgressionSettings settings) {
            this.settings = settings;
            addClassName("rs-panel");
            ProgressionRules rules = settings.current();
            field("sessions", 2, 10);
            field("mornings", 1, 10);
            field("painUpTo", 0, 5);
            field("tooMuchFrom", 1, 10);
            field("stopAfter", 2, 6);
            field("effortUpTo", 1, 10);
            field("completion", 50, 100);
            FormLayout form = new FormLayout();
            fields.values().forEach(form::add);
            form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("560px", 2));
            version.addClassName("rs-meta");
            add(
                    new Paragraph(getTranslation("proposals.rules.intro")),
                    new Paragraph(rules.note().in(UI.getCurrentOrThrow().getLocale())),
                    form,
                    version,
                    Parts.next(getTranslation("proposals.rules.save"), this::save));
            show(rules);
        }

        private void field(String name, int least, int most) {
            IntegerField field = new IntegerField(getTranslation("proposals.rules." + name));
            field.setMin(least);
            field.setMax(most);
            field.setStepButtonsVisible(true);
            field.setManualValidation(true);
            field.setHelperText(getTranslation("proposals.rules.range", least, most));
            fields.put(name, field);
        }

        private void show(ProgressionRules rules) {
            seen = rules.version();
            Thresholds numbers = rules.numbers();
            set("sessions", numbers.sessions());
            set("mornings", numbers.mornings());
            set("painUpTo", numbers.painUpTo());
            set("tooMuchFrom", numbers.tooMuchFrom());
            set("stopAfter", numbers.stopAfter());
            set("effortUpTo", numbers.effortUpTo());
            set("completion", numbers.completion());
            version.setText(getTranslation("proposals.rules.version", rules.version()));
        }

        private void save() {
            fields.values().forEach(field -> field.setInvalid(false));
            try {
                settings.choose(
                        new Thresholds(
                                value("sessions"),
                                value("mornings"),
                                value("painUpTo"),
                                value("tooMuchFrom"),
                                value("stopAfter"),
                                value("effortUpTo"),
                                value("completion")),
                        seen);
                show(settings.current());
                Notices.done(getTranslation("proposals.rules.saved"));
            } catch (DomainError.Invalid wrong) {
                wrong.fields().forEach((name, problem) -> mark(fields.get(name), getTranslation(problem)));
            } catch (DomainError.Conflict faster) {
                show(settings.current());
                throw faster;
            }
        }

        private void set(String name, int value) {
            IntegerField field = fields.get(name);
            if (field != null) {
                field.setValue(value);
            }
        }

        private int value(String name) {
            IntegerField field = fields.get(name);
            @Nullable Integer value = field == null ? null : field.getValue();
            return value == null ? -1 : value;
        }

        private static void mark(@Nullable IntegerField field, String problem) {
            if (field != null) {
                field.setErrorMessage(problem);
                field.setInvalid(true);
            }
        }
    }
}
