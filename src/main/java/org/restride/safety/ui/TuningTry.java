package org.restride.safety.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.safety.Comparison;
import org.restride.safety.Parameter;
import org.restride.safety.Rule;
import org.restride.safety.Tuning;
import org.restride.safety.TuningTrial;

/** Other numbers for one rule: first what they would have alerted on, then, for those who may, to go by them. */
class TuningTry extends Div {

    private static final long serialVersionUID = 1L;

    /** Goes by the numbers from now on. */
    @FunctionalInterface
    interface Choosing {
        void choose(Map<String, Integer> numbers, String why);
    }

    private final transient Rule rule;
    private final transient TuningTrial trial;
    private final transient Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final Div result = new Div();
    private final Span told = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button look = new Button();
    private final Button stop = new Button();
    private transient TuningTrial.@Nullable Run run;

    /**
     * @param choosing empty for those who may only try
     */
    TuningTry(Rule rule, TuningTrial trial, Optional<Choosing> choosing) {
        this.rule = rule;
        this.trial = trial;
        addClassName("rs-tuning-try");
        Div numbers = new Div();
        numbers.addClassName("rs-tuning-numbers");
        rule.parameters().forEach(parameter -> numbers.add(field(parameter)));
        look.setText(getTranslation("safety.tuning.look"));
        look.addClickListener(click -> start());
        stop.setText(getTranslation("safety.tuning.stop"));
        stop.addClickListener(click -> end());
        progress.getElement().setAttribute("aria-label", getTranslation("safety.tuning.progress"));
        told.getElement().setAttribute("role", "status");
        told.addClassName("rs-second");
        Div acts = new Div(look, stop);
        acts.addClassName("rs-panel-acts");
        add(numbers, acts, progress, told, result);
        isRunning(false);
        choosing.ifPresent(to -> add(chooser(to)));
    }

    void focus() {
        fields.values().stream().findFirst().ifPresent(IntegerField::focus);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    private IntegerField field(Parameter parameter) {
        IntegerField field = new IntegerField(parameter.label().in(getLocale()));
        field.setMin(parameter.least());
        field.setMax(parameter.most());
        field.setValue(parameter.value());
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setHelperText(getTranslation(
                "safety.tuning.range",
                parameter.least(),
                getTranslation("safety.tuning.unit." + parameter.unit(), parameter.most())));
        fields.put(parameter.key(), field);
        return field;
    }

    private void start() {
        cancel();
        UI ui = UI.getCurrentOrThrow();
        result.removeAll();
        marked(() -> {
            progress.setIndeterminate(true);
            told.setText(getTranslation("safety.tuning.begins"));
            isRunning(true);
            run = trial.start(rule.reason(), numbers(), comparison -> ui.access(() -> show(comparison)));
        });
    }

    /** A refusal is said at the fields; nothing runs then. */
    private void marked(Runnable work) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            work.run();
        } catch (DomainError.Invalid wrong) {
            isRunning(false);
            told.setText("");
            wrong.fields().forEach((key, problem) -> {
                IntegerField field = fields.get(key);
                if (field == null) {
                    throw wrong;
                }
                field.setErrorMessage(getTranslation(problem));
                field.setInvalid(true);
            });
        }
    }

    private void show(Comparison comparison) {
        if (comparison.isDone()) {
            isRunning(false);
            told.setText(getTranslation("safety.tuning.done", comparison.looked()));
            result.removeAll();
            result.add(new ComparisonPanel(comparison));
            return;
        }
        progress.setIndeterminate(false);
        progress.setMax(comparison.of());
        progress.setValue(comparison.looked());
    }

    private void end() {
        cancel();
        isRunning(false);
        told.setText(getTranslation("safety.tuning.stopped"));
    }

    private void cancel() {
        if (run != null) {
            run.cancel();
            run = null;
        }
    }

    private void isRunning(boolean now) {
        look.setEnabled(!now);
        stop.setVisible(now);
        progress.setVisible(now);
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            @Nullable Integer value = field.getValue();
            numbers.put(key, value == null ? -1 : value);
        });
        return numbers;
    }

    private Div chooser(Choosing to) {
        TextArea why = new TextArea(getTranslation("safety.tuning.why"));
        why.setMaxLength(Tuning.LONGEST_WHY);
        why.setHelperText(getTranslation("safety.tuning.why.help"));
        why.setManualValidation(true);
        Button go = new Button(getTranslation("safety.tuning.choose"), click -> {
            why.setInvalid(why.isEmpty());
            if (why.isEmpty()) {
                why.setErrorMessage(getTranslation("safety.tuning.error.why"));
                why.focus();
            } else {
                marked(() -> to.choose(numbers(), why.getValue()));
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div chooser = new Div(why, go);
        chooser.addClassName("rs-tuning-choose");
        return chooser;
    }
}
