package org.restride.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.AnswerMeasure;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Form;
import org.restride.outcomes.MeasureCourses;
import org.restride.outcomes.OwnMeasures;
import org.restride.questions.Answer;
import org.restride.questions.Locks;
import org.restride.questions.NamedActivities;
import org.springframework.dao.DataAccessException;

/** Where a patient answers the one measure that is asked now, or puts earlier answers right: a few questions at a time, kept as typed. */
@Route(MeasureView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
@CssImport("./styles/assessment.css")
@CssImport("./styles/measures.css")
class MeasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "measure";

    private static final long serialVersionUID = 1L;
    private static final String CORRECT = "correct";

    private final transient OwnMeasures measures;
    private final transient MeasureCourses courses;
    private final transient Locks locks;
    private final transient CurrentActor actors;
    private final Span kept = MeasureWords.span("rs-meta", "");

    MeasureView(OwnMeasures measures, MeasureCourses courses, Locks locks, CurrentActor actors) {
        this.measures = measures;
        this.courses = courses;
        this.locks = locks;
        this.actors = actors;
        addClassNames("rs-my-plan", "rs-assessment", "rs-measure");
        kept.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (locks.current(patient()).isPresent()) {
            event.forwardTo("emergency");
            return;
        }
        Optional<String> wrong = event.getLocation().getQueryParameters().getSingleParameter(CORRECT);
        if (wrong.isPresent()) {
            answered(wrong.get()).ifPresentOrElse(this::correct, () -> showMessage("outcomes.nothing-to-correct"));
        } else {
            measures.due().ifPresentOrElse(this::ask, () -> showMessage("outcomes.nothing-asked"));
        }
    }

    /** The address where an entry is put right. */
    static String correcting(UUID entry) {
        return ROUTE + "?" + CORRECT + "=" + entry;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outcomes.page");
    }

    private Optional<Entry> answered(String id) {
        return courses.of(patient()).stream()
                .flatMap(course -> course.history().stream())
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst();
    }

    private void ask(MeasureCourses.Asked asked) {
        UUID assignment = asked.assignment().id();
        OwnMeasures.Draft draft = measures.draft(assignment);
        Anchor later = new Anchor("today", getTranslation("outcomes.later"));
        show(
                asked.form(),
                new MeasurePages(
                        asked.form(),
                        asked.names(),
                        draft.answers(),
                        now -> keep(assignment, new OwnMeasures.Draft(draft.id(), now)),
                        given -> thank(measures.answer(new AnswerMeasure(draft.id(), assignment, given, null, null)))),
                later);
    }

    private void correct(Entry wrong) {
        Form form = courses.form(patient(), wrong.id());
        OwnMeasures.Draft draft = measures.draft(wrong.id());
        Map<String, Answer> known =
                draft.answers().isEmpty() ? NamedActivities.shown(wrong.answers()) : draft.answers();
        Anchor leave = new Anchor("progress", getTranslation("outcomes.leave-as-is"));
        show(
                form,
                new MeasurePages(
                        form,
                        wrong.names(),
                        known,
                        now -> keep(wrong.id(), new OwnMeasures.Draft(draft.id(), now)),
                        given -> thank(measures.answer(
                                new AnswerMeasure(draft.id(), wrong.assignment(), given, null, wrong.id())))),
                leave);
        addComponentAtIndex(1, new Paragraph(getTranslation("outcomes.correcting", DayWords.full(this, wrong.day()))));
    }

    private void show(Form form, MeasurePages pages, Anchor away) {
        removeAll();
        kept.setText("");
        add(
                MeasureWords.box("rs-head", new H1(form.measure().plain().in(getLocale()))),
                pages,
                MeasureWords.box("rs-assessment-foot", kept, away));
    }

    private void keep(UUID about, OwnMeasures.Draft draft) {
        try {
            measures.keepDraft(about, draft);
            kept.setText(getTranslation("outcomes.kept"));
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            kept.setText(getTranslation("outcomes.not-kept"));
        }
    }

    private void thank(Entry entry) {
        boolean more = measures.due().isPresent();
        showMessage(more ? "outcomes.thanks-more" : "outcomes.thanks");
        Button change = new Button(getTranslation("outcomes.change"), click -> correct(entry));
        add(MeasureWords.box("rs-assessment-foot", change));
    }

    private void showMessage(String textKey) {
        removeAll();
        Anchor today = new Anchor("today", getTranslation("outcomes.to-today"));
        today.addClassName("rs-button");
        add(
                MeasureWords.box("rs-head", new H1(getTranslation("outcomes.page"))),
                MeasureWords.box("rs-empty", new Paragraph(getTranslation(textKey)), today));
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
