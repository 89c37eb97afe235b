package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.restride.people.PatientSummary;
import org.restride.plans.ending.GoalReached;
import org.restride.plans.ending.ProposedEnding;
import org.restride.plans.ending.Review;
import org.restride.plans.ending.TrainingReview;

/** What came of the care: the goal in the patient's words, how the training went, and the clinician's words to the patient. */
final class ReviewForm extends Div {

    private final RadioButtonGroup<GoalReached> goal = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    ReviewForm(PatientSummary patient, ProposedEnding proposed) {
        addClassNames("rs-card", "rs-ending-form");
        add(new H2(getTranslation("plans.ending.review")));
        if (!proposed.goal().isEmpty()) {
            add(new Paragraph(getTranslation("plans.ending.goal", patient.firstName(), proposed.goal())));
        }
        TrainingReview.Course course = proposed.course();
        if (course.sessions() > 0) {
            add(Parts.text(
                    "rs-second",
                    getTranslation(
                            "plans.ending.course",
                            course.sessions(),
                            score(course.firstPain()),
                            score(course.lastPain()))));
        }
        goal.setLabel(getTranslation("plans.ending.goal.label"));
        goal.setItems(GoalReached.REACHED, GoalReached.PARTLY, GoalReached.NOT_REACHED);
        goal.setItemLabelGenerator(each -> getTranslation("plans.ending.goal." + each));
        goal.addClassName("rs-chips");
        words.setLabel(getTranslation("plans.ending.words", patient.firstName()));
        words.setHelperText(getTranslation("plans.ending.words.help"));
        words.setMaxLength(Review.LONGEST);
        words.setWidthFull();
        add(goal, words);
    }

    private static int score(@Nullable Integer pain) {
        return Objects.requireNonNullElse(pain, 0);
    }

    boolean isWhole() {
        goal.setErrorMessage(getTranslation("plans.ending.goal.missing"));
        goal.setInvalid(goal.isEmpty());
        return !goal.isEmpty();
    }

    Review review() {
        return new Review(goal.getValue(), words.getValue());
    }
}
