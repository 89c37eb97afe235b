package org.restride.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.time.LocalDate;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.progress.LogRun;
import org.restride.progress.RunFile;
import org.restride.progress.RunImport;
import org.restride.progress.RunReporting;

/** Where the clinic takes over runs from a file that a patient sent or brought: first what is in it, then the pain of each run. */
class RunFilePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORST = 10;

    private final transient RunImport importing;
    private final transient RunReporting reporting;
    private final PatientId patient;
    private final LocalDate today;
    private final transient RunWords words = new RunWords(this);
    private final Div found = new Div();
    private final Span refused = new Span();

    /**
     * @param today the patient's day
     */
    RunFilePanel(PatientId patient, LocalDate today, RunImport importing, RunReporting reporting) {
        this.patient = patient;
        this.today = today;
        this.importing = importing;
        this.reporting = reporting;
        addClassName("rs-run-file");
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileExtensions(".gpx", ".tcx", ".gz");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("progress.run-file.choose")));
        upload.setDropLabel(new Span(getTranslation("progress.run-file.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("progress.error.run-file.unknown")));
        refused.addClassName("rs-refused");
        refused.getElement().setAttribute("role", "alert");
        found.getElement().setAttribute("aria-live", "polite");
        add(
                new H3(getTranslation("progress.run-file.title")),
                new Paragraph(getTranslation("progress.run-file.what")),
                upload,
                refused,
                found);
    }

    /** The file is read before the page waits for it. */
    private void receive(UploadEvent event) {
        try {
            RunFile file = importing.lookFor(patient, event::getInputStream);
            event.getUI().access(() -> show(file));
        } catch (DomainError told) {
            event.getUI().access(() -> refuse(getTranslation(told.textKey())));
        }
    }

    private void refuse(String why) {
        found.removeAll();
        refused.setText(why);
    }

    void show(RunFile file) {
        refuse("");
        file.runs()
                .forEach(run -> found.add(
                        switch (run) {
                            case RunFile.Fit fit -> fit(fit);
                            case RunFile.Unfit unfit -> unfit(unfit);
                        }));
    }

    private Div unfit(RunFile.Unfit run) {
        LocalDate day = run.day();
        String when = day == null ? getTranslation("progress.run-file.no-day") : DayWords.date(this, day, today);
        Div row = new Div(strong(when), new Span(getTranslation("progress.run-file.trouble." + run.trouble())));
        row.addClassName("rs-found");
        return row;
    }

    private Div fit(RunFile.Fit run) {
        IntegerField pain = new IntegerField(getTranslation("progress.run.pain"));
        pain.setMin(0);
        pain.setMax(WORST);
        pain.setStepButtonsVisible(true);
        Div row = new Div(strong(DayWords.date(this, run.day(), today)), new Span(words.found(run)));
        row.addClassName("rs-found");
        if (run.similar()) {
            row.add(new Paragraph(getTranslation("progress.run-file.similar")));
        }
        row.add(pain, new Button(getTranslation("progress.run-file.save"), click -> save(run, pain, row)));
        return row;
    }

    private void save(RunFile.Fit run, IntegerField pain, Div row) {
        Integer score = pain.getValue();
        if (score == null || score < 0 || score > WORST) {
            pain.setErrorMessage(getTranslation("progress.error.score"));
            pain.setInvalid(true);
            return;
        }
        reporting.logFor(
                patient,
                new LogRun(
                        run.id(),
                        run.part(),
                        run.day(),
                        run.sort(),
                        run.minutes(),
                        run.running(),
                        run.metres(),
                        null,
                        null,
                        score,
                        null,
                        run.finishedAt(),
                        null,
                        false,
                        null,
                        run.measured()));
        Notices.done(getTranslation("progress.run.saved"));
        found.remove(row);
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("rs-strong");
        return span;
    }
}
