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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.outcomes.AnswerMeasure;
import org.restride.outcomes.Entry;
import org.restride.outcomes.MeasureCourses;
import org.restride.outcomes.OwnMeasures;
import org.restride.questions.Answer;
import org.restride.questions.Locks;
import org.restride.questions.NamedActivities;
import org.springframework.dao.DataAccessException;

/** Where a patient answers the one measure that is asked now: a few questions at a time, kept as typed. */
@Route(MeasureView.ROUTE)
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
@CssImport("./styles/assessment.css")
@CssImport("./styles/measures.css")
class MeasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "measure";

    private static final long serialVersionUID = 1L;

    private final transient OwnMeasures measures;
    private final transient Locks locks;
    private final transient CurrentActor actors;
    private final transient Ids ids;
    private final Span kept = MeasureWords.span("rs-meta", "");

    MeasureView(OwnMeasures measures, Locks locks, CurrentActor actors, Ids ids) {
        this.measures = measures;
        this.locks = locks;
        this.actors = actors;
        this.ids = ids;
        addClassNames("rs-my-plan", "rs-assessment", "rs-measure");
        kept.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (locks.current(patient()).isPresent()) {
            event.forwardTo("emergency");
            return;
        }
        measures.due().ifPresentOrElse(this::ask, () -> showMessage("outcomes.nothing-asked"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outcomes.page");
    }

    private void ask(MeasureCourses.Asked asked) {
        OwnMeasures.Draft draft = measures.draft(asked.assignment().id());
        show(asked, asked.names(), draft.id(), draft.answers(), null);
    }

    private void show(
            MeasureCourses.Asked asked,
            List<String> names,
            UUID id,
            Map<String, Answer> answers,
            @Nullable UUID replaces) {
        UUID assignment = asked.assignment().id();
        removeAll();
        kept.setText("");
        Anchor later = new Anchor("today", getTranslation("outcomes.later"));
        add(
                MeasureWords.box(
                        "rs-head", new H1(asked.form().measure().plain().in(getLocale()))),
                new MeasurePages(
                        asked.form(),
                        names,
                        answers,
                        now -> keep(assignment, new OwnMeasures.Draft(id, now)),
                        given -> thank(
                                asked, measures.answer(new AnswerMeasure(id, assignment, given, null, replaces)))),
                MeasureWords.box("rs-assessment-foot", kept, later));
    }

    private void keep(UUID assignment, OwnMeasures.Draft draft) {
        try {
            measures.keepDraft(assignment, draft);
            kept.setText(getTranslation("outcomes.kept"));
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            kept.setText(getTranslation("outcomes.not-kept"));
        }
    }

    private void thank(MeasureCourses.Asked asked, Entry entry) {
        boolean more = measures.due().isPresent();
        showMessage(more ? "outcomes.thanks-more" : "outcomes.thanks");
        Button change = new Button(
                getTranslation("outcomes.change"),
                click -> show(asked, entry.names(), ids.next(), NamedActivities.shown(entry.answers()), entry.id()));
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
