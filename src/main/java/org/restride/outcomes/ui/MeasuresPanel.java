package org.restride.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import org.restride.base.Ids;
import org.restride.outcomes.MeasureCourse;
import org.restride.outcomes.MeasureCourses;
import org.restride.outcomes.MeasureDesk;
import org.restride.people.PatientSummary;
import org.springframework.stereotype.Component;

/** A patient's measures on the clinician's page of that patient: how they go, what is asked, and a way to ask and to enter. */
@CssImport("./styles/assessment.css")
@CssImport("./styles/measures.css")
public final class MeasuresPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes the panel with what it needs from the application. */
    @Component
    public static class Factory {

        private final MeasureCourses courses;
        private final MeasureDesk desk;
        private final Ids ids;

        Factory(MeasureCourses courses, MeasureDesk desk, Ids ids) {
            this.courses = courses;
            this.desk = desk;
            this.ids = ids;
        }

        /**
         * @param today the patient's day
         * @param again when something was changed
         */
        public MeasuresPanel of(PatientSummary patient, LocalDate today, Runnable again) {
            return new MeasuresPanel(
                    courses.of(patient.id()),
                    new MeasureDialogs(courses, desk, ids, patient, today, again),
                    patient,
                    today);
        }
    }

    private MeasuresPanel(
            List<MeasureCourse> courses, MeasureDialogs dialogs, PatientSummary patient, LocalDate today) {
        addClassName("rs-measures");
        Button ask = new Button(getTranslation("outcomes.ask"), click -> dialogs.ask(this, courses));
        Div head = MeasureWords.box("rs-measures-head", new H2(getTranslation("outcomes.title")), ask);
        add(head);
        if (courses.isEmpty()) {
            Section empty = new Section(new Paragraph(getTranslation("outcomes.none-asked")));
            empty.addClassName("rs-card");
            add(empty);
        }
        courses.forEach(course -> add(new MeasureCard(course, dialogs, patient, today)));
    }
}
