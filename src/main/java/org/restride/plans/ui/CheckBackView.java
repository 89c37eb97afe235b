package org.restride.plans.ui;

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
import java.util.HashMap;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.plans.ending.CheckStanding;
import org.restride.plans.ending.CheckingBack;
import org.restride.plans.ending.RelapsePlan;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;

/** Where a discharged patient says how it goes: the safety questions first, then a few more on one page. */
@Route("plan/check")
@RolesAllowed(Role.Names.PATIENT)
@CssImport("./styles/my-plan.css")
@CssImport("./styles/assessment.css")
@CssImport("./styles/ending.css")
class CheckBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** From here on the relapse plan is shown at once. */
    private static final int PAIN_OF_A_RELAPSE = 4;

    private final CheckingBack checking;
    private final OwnPlan own;
    private final OwnAftercare aftercare;
    private final Span problem = Parts.text("rs-care-text", "");
    private Map<String, Answer> answers = new HashMap<>();

    CheckBackView(CheckingBack checking, OwnPlan own, OwnAftercare aftercare) {
        this.checking = checking;
        this.own = own;
        this.aftercare = aftercare;
        addClassNames("rs-my-plan", "rs-assessment");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (own.leadsAway(event)) {
            return;
        }
        removeAll();
        if (checking.due().isEmpty()) {
            showMessage("plans.check.none");
        } else {
            add(new SafetyQuestions(this::ask));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.check.page");
    }

    private void ask() {
        Questionnaire questions = checking.questions();
        H1 title = new H1(questions.title().in(getLocale()));
        title.getElement().setAttribute("tabindex", "-1");
        removeAll();
        add(Parts.box("rs-head", title));
        if (questions.intro() != null) {
            add(new Paragraph(questions.intro().in(getLocale())));
        }
        add(
                new QuestionList(questions, questions.pages(), answers, (_, now) -> answers = new HashMap<>(now)),
                Parts.box(
                        "rs-assessment-foot",
                        problem,
                        Parts.box("rs-line", Parts.next(getTranslation("plans.check.send"), this::send))));
        title.getElement().executeJs("this.focus(); scrollTo(0, 0)");
    }

    private void send() {
        try {
            showResult(checking.answer(answers));
        } catch (DomainError.Invalid nothing) {
            problem.setText(
                    getTranslation(nothing.textKey(), nothing.arguments().toArray()));
        }
    }

    private void showResult(CheckStanding answered) {
        Integer pain = answered.pain();
        boolean relapse = answered.cameBack() || (pain != null && pain >= PAIN_OF_A_RELAPSE);
        showMessage(answered.wantsCall() ? "plans.check.call" : relapse ? "plans.check.relapse" : "plans.check.fine");
        if (relapse) {
            aftercare.material(getLocale()).ifPresent(material -> {
                RelapsePlan plan = material.aftercare().body().relapse();
                if (plan != null) {
                    add(new RelapseCard(
                            plan,
                            material.contents(),
                            material.clinic().name(),
                            material.clinic().phone()));
                }
            });
        }
    }

    private void showMessage(String textKey) {
        removeAll();
        Anchor plan = new Anchor(PlanNavigation.myPlan(), getTranslation("plans.check.to-plan"));
        plan.addClassName("rs-button");
        add(
                Parts.box("rs-head", new H1(getTranslation("plans.check.page"))),
                Parts.box("rs-empty", new Paragraph(getTranslation(textKey)), plan));
    }
}
