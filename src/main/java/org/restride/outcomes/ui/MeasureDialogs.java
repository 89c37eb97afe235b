package org.restride.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.outcomes.AnswerMeasure;
import org.restride.outcomes.AssignMeasure;
import org.restride.outcomes.Assignment;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Form;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureCourse;
import org.restride.outcomes.MeasureCourses;
import org.restride.outcomes.MeasureDesk;
import org.restride.outcomes.MeasureStanding;
import org.restride.people.PatientSummary;
import org.restride.plans.ui.AnswerWords;
import org.restride.questions.Answer;
import org.restride.questions.NamedActivities;

/** What a clinician does with a patient's measures: ask one, stop it, enter what came on paper, put an entry right. */
final class MeasureDialogs {

    private static final int USUAL_WEEKS = 4;
    private static final int MOST_WEEKS = 26;

    private final MeasureCourses courses;
    private final MeasureDesk desk;
    private final Ids ids;
    private final PatientSummary patient;
    private final LocalDate today;
    private final Runnable again;

    MeasureDialogs(
            MeasureCourses courses,
            MeasureDesk desk,
            Ids ids,
            PatientSummary patient,
            LocalDate today,
            Runnable again) {
        this.courses = courses;
        this.desk = desk;
        this.ids = ids;
        this.patient = patient;
        this.today = today;
        this.again = again;
    }

    void ask(Component page, List<MeasureCourse> asked) {
        Set<String> standing = asked.stream()
                .filter(course -> course.standing() != null)
                .map(course -> course.measure().key())
                .collect(Collectors.toSet());
        List<MeasureStanding> offered = desk.offered().stream()
                .filter(each -> !standing.contains(each.measure().key()))
                .toList();
        Select<MeasureStanding> measure = new Select<>();
        measure.setLabel(page.getTranslation("outcomes.measure"));
        measure.setItems(offered);
        measure.setItemLabelGenerator(each -> page.getTranslation(
                each.ready() ? "outcomes.named" : "outcomes.named-not-ready",
                each.measure().abbreviation(),
                each.measure().name().in(language(page))));
        measure.setItemEnabledProvider(MeasureStanding::ready);
        Checkbox start = new Checkbox(page.getTranslation("outcomes.at-start"), true);
        IntegerField weeks = new IntegerField(page.getTranslation("outcomes.every-weeks"));
        weeks.setHelperText(page.getTranslation("outcomes.every-weeks.help"));
        weeks.setMin(1);
        weeks.setMax(MOST_WEEKS);
        weeks.setStepButtonsVisible(true);
        weeks.setValue(USUAL_WEEKS);
        Checkbox end = new Checkbox(page.getTranslation("outcomes.at-end"), true);
        measure.addValueChangeListener(change -> {
            boolean once =
                    change.getValue() != null && change.getValue().measure().screening();
            weeks.setValue(once ? null : USUAL_WEEKS);
            end.setValue(!once);
        });
        new FormDialog(page.getTranslation("outcomes.ask.title"), page.getTranslation("outcomes.ask.go"), () -> {
                    MeasureStanding chosen = measure.getValue();
                    if (chosen == null) {
                        throw new DomainError.Invalid(Map.of("measure", "outcomes.choose"));
                    }
                    desk.assign(
                            patient.id(),
                            new AssignMeasure(
                                    chosen.measure().key(), start.getValue(), weeks.getValue(), end.getValue()));
                    again.run();
                })
                .asks("measure", measure)
                .shows(start)
                .asks("weeks", weeks)
                .shows(end)
                .says(page.getTranslation("outcomes.ask.help"))
                .open();
    }

    void stop(Assignment assignment) {
        desk.stop(patient.id(), assignment.id());
        again.run();
    }

    void enter(Component page, MeasureCourse course) {
        Assignment standing = course.standing();
        if (standing == null) {
            return;
        }
        MeasureCourses.Asked asked = courses.asked(patient.id(), standing.id());
        UUID id = ids.next();
        DatePicker day = new DatePicker(page.getTranslation("outcomes.day"), today);
        day.setMax(today);
        Dialog dialog = dialog(page, course);
        MeasurePages pages = new MeasurePages(asked.form(), asked.names(), Map.of(), _ -> {}, given -> {
            try {
                desk.answerFor(patient.id(), new AnswerMeasure(id, standing.id(), given, day.getValue(), null));
            } catch (DomainError.Invalid wrong) {
                Optional.ofNullable(wrong.fields().get("day")).ifPresent(key -> {
                    day.setErrorMessage(page.getTranslation(key));
                    day.setInvalid(true);
                });
                throw wrong;
            }
            dialog.close();
            Notices.done(page.getTranslation("outcomes.entered"));
            again.run();
        });
        dialog.add(new Paragraph(page.getTranslation("outcomes.paper.help")), day, pages);
        dialog.open();
    }

    void correct(Component page, MeasureCourse course, Entry entry) {
        UUID id = ids.next();
        Dialog dialog = dialog(page, course);
        MeasurePages pages = new MeasurePages(
                courses.form(patient.id(), entry.id()),
                entry.names(),
                NamedActivities.shown(entry.answers()),
                _ -> {},
                given -> {
                    desk.answerFor(patient.id(), new AnswerMeasure(id, entry.assignment(), given, null, entry.id()));
                    dialog.close();
                    Notices.done(page.getTranslation("outcomes.entered"));
                    again.run();
                });
        dialog.add(new Paragraph(page.getTranslation("outcomes.correct.help")), pages);
        dialog.open();
    }

    /** Each question with its answer, as it was asked then. */
    void look(Component page, Measure measure, Entry entry) {
        Form form = courses.form(patient.id(), entry.id());
        AnswerWords answers = new AnswerWords(UI.getCurrentOrThrow());
        Locale language = language(page);
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-facts");
        form.questions().asked(entry.answers()).forEach(id -> form.questions()
                .question(id)
                .ifPresent(item -> list.add(
                        new DescriptionList.Term(item.text().in(language)),
                        new DescriptionList.Description(
                                answers.of(item, entry.answers().getOrDefault(id, new Answer.Open()))))));
        MeasureWords words = new MeasureWords(page, language);
        Dialog dialog = new Dialog();
        dialog.addClassNames("rs-form-dialog", "rs-assessment");
        dialog.setHeaderTitle(page.getTranslation(
                "outcomes.look.title", measure.abbreviation(), DayWords.date(page, entry.day(), today)));
        dialog.add(MeasureWords.box(
                "rs-measure-answers",
                MeasureWords.span("rs-strong", words.score(measure, entry)),
                MeasureWords.span("rs-second", words.version(entry)),
                list));
        dialog.getFooter().add(new Button(page.getTranslation("outcomes.look.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Locale language(Component page) {
        return page.getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    private static Dialog dialog(Component page, MeasureCourse course) {
        Dialog dialog = new Dialog();
        dialog.addClassNames("rs-form-dialog", "rs-assessment");
        dialog.setHeaderTitle(course.measure().abbreviation());
        dialog.getFooter().add(new Button(page.getTranslation("base.cancel"), click -> dialog.close()));
        return dialog;
    }
}
