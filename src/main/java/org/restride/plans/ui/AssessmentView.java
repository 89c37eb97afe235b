package org.restride.plans.ui;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Assessments;
import org.restride.questions.Answer;
import org.restride.questions.Answering;
import org.restride.questions.Questionnaire;
import org.springframework.dao.DataAccessException;

/** Where a patient fills in the assessment before a visit: a few questions a page, kept as typed; the safety questions come first. */
@Route("assessment")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
@CssImport("./styles/assessment.css")
class AssessmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Safety answers of this age are asked anew. */
    private static final Duration SCREENED_LATELY = Duration.ofDays(1);

    private final Assessments assessments;
    private final Answering answering;
    private final OwnPlan own;
    private final CurrentActor actors;
    private final Clock clock;
    private final Span kept = Parts.text("rs-meta", "");
    private Map<String, Answer> answers = Map.of();
    private @Nullable Assessment asked;
    private @Nullable Questionnaire questionnaire;

    AssessmentView(Assessments assessments, Answering answering, OwnPlan own, CurrentActor actors, Clock clock) {
        this.assessments = assessments;
        this.answering = answering;
        this.own = own;
        this.actors = actors;
        this.clock = clock;
        addClassNames("rs-my-plan", "rs-assessment");
        kept.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!own.leadsAway(event)) {
            begin();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.assessment.page");
    }

    private void begin() {
        Optional<Assessment> newest = assessments.newest(patient());
        if (newest.isEmpty() || !newest.get().isWithPatient()) {
            showMessage("plans.assessment.nothing");
            return;
        }
        Assessment open = newest.get();
        asked = open;
        questionnaire = assessments.questions(open);
        answers = new HashMap<>(assessments.draft(patient()).orElseGet(open::answers));
        showStart(open);
    }

    private void showStart(Assessment open) {
        Questionnaire set = required();
        removeAll();
        add(Parts.box("rs-head", new H1(set.title().in(getLocale()))));
        if (set.intro() != null) {
            add(new Paragraph(set.intro().in(getLocale())));
        }
        if (open.state() == Assessment.State.FILLED_IN) {
            add(new Paragraph(getTranslation("plans.assessment.sent-before")));
        }
        boolean going = !answers.isEmpty() && open.state() == Assessment.State.ASKED;
        add(foot(Parts.next(
                getTranslation(going ? "plans.assessment.go-on" : "plans.assessment.start"), this::askSafety)));
    }

    private void askSafety() {
        Instant recently = clock.instant().minus(SCREENED_LATELY);
        boolean screened = answering
                .newestScreening(patient())
                .filter(answered -> answered.receivedAt().isAfter(recently))
                .isPresent();
        if (screened) {
            showPage(firstOpenPage());
        } else {
            removeAll();
            add(new SafetyQuestions(() -> showPage(firstOpenPage())));
        }
    }

    /** Where the patient stopped: the first page on which something is asked and nothing is answered. */
    private int firstOpenPage() {
        List<Questionnaire.Page> pages = required().pages();
        for (int page = 0; page < pages.size(); page++) {
            if (asks(pages.get(page))
                    && pages.get(page).questions().stream().noneMatch(item -> answers.containsKey(item.id()))) {
                return page;
            }
        }
        return 0;
    }

    private boolean asks(Questionnaire.Page page) {
        Set<String> asked = required().asked(answers);
        return page.questions().stream().anyMatch(item -> asked.contains(item.id()));
    }

    /** The page after or before this one on which something is asked; the first and the last always ask something. */
    private int beside(int number, int step) {
        List<Questionnaire.Page> pages = required().pages();
        int page = number + step;
        while (page > 0 && page < pages.size() - 1 && !asks(pages.get(page))) {
            page += step;
        }
        return page;
    }

    private void showPage(int number) {
        Questionnaire set = required();
        List<Questionnaire.Page> pages = set.pages();
        Questionnaire.Page page = pages.get(number);
        boolean last = number == pages.size() - 1;
        H1 title = new H1(page.title().in(getLocale()));
        title.getElement().setAttribute("tabindex", "-1");
        Button next = Parts.next(
                getTranslation(last ? "plans.assessment.send" : "plans.assessment.next"),
                last ? this::send : () -> showPage(beside(number, 1)));
        Button back = Parts.plain(getTranslation("plans.assessment.back"), () -> showPage(beside(number, -1)));
        back.setVisible(number > 0);
        removeAll();
        add(
                Parts.box(
                        "rs-head",
                        Parts.text("rs-meta", getTranslation("plans.assessment.at", number + 1, pages.size())),
                        title),
                new QuestionList(set, List.of(page), answers, (_, now) -> keep(now)),
                foot(back, next));
        title.getElement().executeJs("this.focus(); scrollTo(0, 0)");
    }

    private Div foot(Button... ways) {
        Anchor later = new Anchor("today", getTranslation("plans.assessment.later"));
        Div foot = Parts.box("rs-assessment-foot", Parts.box("rs-line", ways), kept, later);
        kept.setText("");
        return foot;
    }

    private void keep(Map<String, Answer> now) {
        answers = new HashMap<>(now);
        try {
            assessments.keepDraft(patient(), now);
            kept.setText(getTranslation("plans.assessment.kept"));
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            kept.setText(getTranslation("plans.builder.not-kept"));
        }
    }

    private void send() {
        Assessment open = asked;
        if (open != null) {
            assessments.fillIn(open.id(), required().counting(answers));
            showMessage("plans.assessment.thanks");
        }
    }

    private void showMessage(String textKey) {
        removeAll();
        Anchor today = new Anchor("today", getTranslation("plans.assessment.to-today"));
        today.addClassName("rs-button");
        add(
                Parts.box("rs-head", new H1(getTranslation("plans.assessment.page"))),
                Parts.box("rs-empty", new Paragraph(getTranslation(textKey)), today));
    }

    private Questionnaire required() {
        Questionnaire set = questionnaire;
        if (set == null) {
            throw new IllegalStateException("Nothing is asked");
        }
        return set;
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }
}
