package org.restride.progress.ui;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.plans.load.Run;
import org.restride.progress.LogRun;
import org.restride.progress.RunImport;
import org.restride.progress.RunReporting;
import org.restride.progress.RunSort;
import org.restride.progress.Surface;

/** Where the clinic writes down a run that a patient told or brought on paper. */
public class RunDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RunReporting reporting;
    private final transient Clock clock;
    private final PatientId patient;
    private final UUID id = UUID.randomUUID();
    private final DatePicker day = new DatePicker();
    private final Select<RunSort> sort = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField running = new IntegerField();
    private final NumberField kilometres = new NumberField();
    private final Select<Surface> surface = new Select<>();
    private final IntegerField pain = new IntegerField();
    private final TextArea note = new TextArea();
    private final transient FormDraft draft;

    /**
     * @param today the patient's day
     */
    public RunDialog(
            PatientId patient,
            LocalDate today,
            RunReporting reporting,
            RunImport importing,
            Drafts drafts,
            Clock clock) {
        this.patient = patient;
        this.reporting = reporting;
        this.clock = clock;
        setHeaderTitle(getTranslation("progress.run.dialog.title"));
        setWidth("44rem");
        day.setValue(today);
        day.setMax(today);
        sort.setItems(RunSort.values());
        sort.setItemLabelGenerator(value -> getTranslation("progress.run.sort." + value));
        sort.setValue(RunSort.EASY);
        surface.setItems(Surface.values());
        surface.setItemLabelGenerator(
                value -> getTranslation("progress.run.surface." + (value == null ? "unknown" : value)));
        surface.setEmptySelectionAllowed(true);
        surface.setEmptySelectionCaption(getTranslation("progress.run.surface.unknown"));
        minutes.setMin(1);
        minutes.setMax(Run.LONGEST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(1);
        pain.setMin(0);
        pain.setMax(10);
        pain.setStepButtonsVisible(true);
        running.setHelperText(getTranslation("progress.run.running-help"));
        note.setMaxLength(2_000);
        Map<String, HasLabel> labels = Map.of(
                "day",
                day,
                "sort",
                sort,
                "minutes",
                minutes,
                "running",
                running,
                "kilometres",
                kilometres,
                "surface",
                surface,
                "pain",
                pain,
                "note",
                note);
        labels.forEach((name, field) -> field.setLabel(getTranslation("progress.run." + name)));
        FormLayout form = new FormLayout(day, sort, minutes, running, kilometres, surface, pain, note);
        form.setColspan(note, 2);
        draft = new FormDraft(drafts, "run." + patient)
                .choice("sort", sort)
                .number("minutes", minutes)
                .number("running", running)
                .number("pain", pain)
                .text("note", note);
        Button save = new Button(getTranslation("progress.run.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("progress.run.cancel"), click -> cancel()), save);
        add(
                draft.open(),
                new Paragraph(getTranslation("progress.run.dialog.what")),
                form,
                new RunFilePanel(patient, today, importing, reporting));
    }

    private void cancel() {
        draft.discard();
        close();
    }

    private void save() {
        Map<String, HasValidation> fields =
                Map.of("day", day, "minutes", minutes, "running", running, "metres", kilometres, "pain", pain);
        fields.values().forEach(field -> field.setInvalid(false));
        if (Stream.of(day, minutes, pain).anyMatch(HasValue::isEmpty)) {
            mark(minutes, minutes.isEmpty(), "progress.error.run-minutes");
            mark(pain, pain.isEmpty(), "progress.error.score");
            mark(day, day.isEmpty(), "progress.error.run-day");
            return;
        }
        try {
            reporting.logFor(patient, run());
            draft.discard();
            Notices.done(getTranslation("progress.run.saved"));
            close();
        } catch (DomainError.Invalid wrong) {
            wrong.fields().forEach((field, key) -> mark(fields.getOrDefault(field, minutes), true, key));
        }
    }

    private void mark(HasValidation field, boolean wrong, String key) {
        if (wrong) {
            field.setErrorMessage(getTranslation(key));
            field.setInvalid(true);
        }
    }

    private LogRun run() {
        int all = minutes.getValue();
        int usual = sort.getValue() == RunSort.WALK ? 0 : sort.getValue() == RunSort.RUN_WALK ? all / 2 : all;
        Double far = kilometres.getValue();
        String words = note.getValue().strip();
        return new LogRun(
                id,
                null,
                day.getValue(),
                sort.getValue(),
                all,
                running.isEmpty() ? usual : running.getValue(),
                far == null ? null : (int) Math.round(far * 1_000),
                surface.getValue(),
                null,
                pain.getValue(),
                words.isEmpty() ? null : words,
                clock.instant(),
                null,
                false);
    }
}
