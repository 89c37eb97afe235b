package org.restride.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restride.base.PatientId;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureCourse;
import org.restride.outcomes.MeasureCourses;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.Score;
import org.restride.outcomes.Verdict;
import org.restride.progress.ui.ProgressCard;

/** What the patient can do, in their own words: what they said at the start, what they say now, and whether that is a change. */
@org.springframework.stereotype.Component
class FunctionCards implements ProgressCard {

    private final MeasureCourses courses;

    FunctionCards(MeasureCourses courses) {
        this.courses = courses;
    }

    @Override
    public List<Component> cards(PatientId patient) {
        List<Component> cards = new ArrayList<>();
        for (MeasureCourse course : courses.of(patient)) {
            if (course.entries().isEmpty() || course.measure().screening()) {
                continue;
            }
            cards.add(new CourseCard(course));
        }
        if (!cards.isEmpty()) {
            Paragraph means = new Paragraph();
            means.setText(means.getTranslation("outcomes.unclear-means"));
            means.addClassNames("rs-second", "rs-fine");
            cards.add(means);
        }
        return cards;
    }

    /** One measure; the patient's own activities have a line each. */
    @CssImport("./styles/measures.css")
    static final class CourseCard extends Section {

        private static final long serialVersionUID = 1L;

        private final transient MeasureWords words = new MeasureWords(this, getLocale());

        private final transient Measure measure;

        CourseCard(MeasureCourse course) {
            measure = course.measure();
            addClassNames("rs-card", "rs-course");
            List<MeasureCourse.OwnActivity> activities = course.activities();
            if (activities.isEmpty()) {
                add(line(
                        new H2(measure.plain().in(getLocale())),
                        whole(course),
                        course.reading().verdict()));
            } else {
                activities.forEach(each -> add(line(new H2(each.name()), said(each), each.verdict())));
            }
            if (course.due() != null) {
                add(new Anchor(MeasureView.ROUTE, getTranslation("outcomes.answer-now")));
            }
            add(new OwnAnswers(course));
        }

        private Div line(H2 title, String said, Optional<Verdict> verdict) {
            Paragraph second = new Paragraph(said);
            second.addClassName("rs-second");
            Div line = MeasureWords.box("rs-course-line", MeasureWords.box("rs-course-words", title, second));
            verdict.ifPresent(found -> line.add(words.ownTag(found, measure)));
            return line;
        }

        private String said(MeasureCourse.OwnActivity activity) {
            return activity.verdict().isEmpty()
                    ? getTranslation("outcomes.said-once", activity.last())
                    : getTranslation("outcomes.said", activity.first(), activity.last());
        }

        private String whole(MeasureCourse course) {
            MeasureReading reading = course.reading();
            String now = reading.latest()
                    .map(Score::value)
                    .map(value -> words.number(measure, value))
                    .orElseGet(() -> getTranslation("outcomes.no-score"));
            List<Entry> entries = course.entries();
            if (reading.change().transition()) {
                return getTranslation("outcomes.rated-change", now);
            }
            String said = entries.size() < 2 || reading.baseline().isEmpty()
                    ? getTranslation("outcomes.score-once", now, measure.range().to())
                    : getTranslation(
                            "outcomes.score-since",
                            words.number(measure, reading.baseline().get().value()),
                            now,
                            measure.range().to());
            return said + " "
                    + getTranslation("outcomes.direction." + reading.change().direction());
        }
    }
}
