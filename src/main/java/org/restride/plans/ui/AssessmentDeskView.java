package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.assessment.Assessment;
import org.restride.plans.assessment.Assessments;
import org.restride.plans.assessment.Entry;
import org.restride.questions.Answer;
import org.restride.questions.Answering;
import org.restride.questions.Questionnaire;
import org.springframework.dao.DataAccessException;

/** Where a clinician goes through a patient's assessment at the visit: one page, what the patient said marked and kept beside corrections. */
@Route("patients/:patientId/assessment")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/builder.css")
@CssImport("./styles/assessment.css")
class AssessmentDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PatientRecords records;
    private final Assessments assessments;
    private final Answering answering;
    private final Clinics clinics;
    private final StaffNames staff;
    private final Clock clock;
    private final Span state = Parts.text("rs-meta", "");
    private @Nullable PatientSummary patient;
    private @Nullable Assessment seen;

    AssessmentDeskView(
            PatientRecords records,
            Assessments assessments,
            Answering answering,
            Clinics clinics,
            StaffNames staff,
            Clock clock) {
        this.records = records;
        this.assessments = assessments;
        this.answering = answering;
        this.clinics = clinics;
        this.staff = staff;
        this.clock = clock;
        addClassName("rs-assessment-desk");
        state.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientSummary found = event.getRouteParameters()
                .get("patientId")
                .flatMap(AssessmentDeskView::id)
                .flatMap(records::find)
                .orElseThrow(NotFoundException::new);
        patient = found;
        seen = assessments.newest(found.id()).orElse(null);
        show(found);
    }

    @Override
    public String getPageTitle() {
        return patient == null ? "" : getTranslation("plans.assessment.of", patient.fullName());
    }

    private void show(PatientSummary about) {
        ZoneId zone = clinics.current().zone();
        Assessment known = seen;
        Questionnaire questionnaire = known == null ? assessments.questions() : assessments.questions(known);
        Map<String, Answer> answers =
                assessments.draft(about.id()).orElseGet(() -> known == null ? Map.of() : known.answers());
        Map<String, Entry> entries = known == null ? Map.of() : known.entries();
        QuestionList list =
                new QuestionList(questionnaire, questionnaire.pages(), new HashMap<>(answers), (question, now) -> {
                    keep(about.id(), now);
                    mark(questionnaire, question, now, entries);
                });
        for (Questionnaire.Item item : questionnaire.questions()) {
            note(list, item, entries.get(item.id()), Optional.ofNullable(answers.get(item.id())));
        }
        shown = list;
        state.setText(standing(known, zone));
        Anchor back = new Anchor("patients/" + about.id(), new Icon("arrow-left"));
        back.setAriaLabel(getTranslation("plans.builder.back"));
        back.addClassName("rs-icon-link");
        Button ask = Parts.plain(getTranslation("plans.assessment.ask", about.firstName()), () -> ask(about));
        ask.setVisible(known == null || known.state() == Assessment.State.CONFIRMED);
        Button confirm = Parts.next(getTranslation("plans.assessment.confirm"), () -> confirm(about));
        removeAll();
        add(
                Parts.box(
                        "rs-assessment-head",
                        back,
                        Parts.box(
                                "rs-builder-title",
                                new H1(getTranslation("plans.assessment.of", about.fullName())),
                                state),
                        ask,
                        confirm),
                Parts.box("rs-assessment-body", new SafetyCard(about.id(), answering, zone, clock, () -> {}), list));
    }

    private @Nullable QuestionList shown;

    private String standing(@Nullable Assessment known, ZoneId zone) {
        if (known == null) {
            return getTranslation("plans.assessment.state.none");
        }
        return getTranslation(
                "plans.assessment.standing",
                answered(known, Dates.time(known.at(), zone)),
                getTranslation("plans.asked-version", known.setVersion()));
    }

    private String answered(Assessment known, String when) {
        if (known.state() != Assessment.State.CONFIRMED) {
            return getTranslation("plans.assessment.state." + known.state(), when);
        }
        String name = staff.of(Set.of(known.by())).getOrDefault(known.by(), "");
        return getTranslation(
                known.isAnsweredWithPatient() ? "plans.assessment.keyed-in" : "plans.assessment.confirmed-by",
                when,
                name);
    }

    /** Says below a field what the patient said, if a clinician has put something else there. */
    private void mark(
            Questionnaire questionnaire, String question, Map<String, Answer> now, Map<String, Entry> entries) {
        QuestionList list = shown;
        if (list != null) {
            questionnaire
                    .question(question)
                    .ifPresent(item -> note(list, item, entries.get(question), Optional.ofNullable(now.get(question))));
        }
    }

    private void note(QuestionList list, Questionnaire.Item item, @Nullable Entry entry, Optional<Answer> now) {
        Answer said = entry == null ? null : entry.patient();
        if (said == null) {
            return;
        }
        list.field(item.id()).ifPresent(field -> {
            boolean same = now.filter(said::equals).isPresent();
            String words = new AnswerWords(UI.getCurrentOrThrow()).of(item, said);
            field.note(Parts.text(
                    same ? "rs-said" : "rs-said-otherwise",
                    getTranslation(same ? "plans.assessment.by-patient" : "plans.assessment.patient-said", words)));
        });
    }

    private void keep(PatientId about, Map<String, Answer> now) {
        try {
            assessments.keepDraft(about, now);
            state.setText(getTranslation("plans.assessment.kept"));
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            state.setText(getTranslation("plans.builder.not-kept"));
        }
    }

    private void ask(PatientSummary about) {
        assessments.ask(about.id());
        Notices.done(getTranslation("plans.assessment.asked", about.firstName()));
        seen = assessments.newest(about.id()).orElse(null);
        show(about);
    }

    private void confirm(PatientSummary about) {
        Assessment known = seen;
        QuestionList list = shown;
        if (list != null) {
            assessments.confirm(
                    about.id(),
                    new Assessments.Confirm(
                            known == null ? null : known.id(), known == null ? 0 : known.version(), list.answers()));
            Notices.done(getTranslation("plans.assessment.confirmed"));
            UI.getCurrentOrThrow().navigate(PlanNavigation.builder(about.id()));
        }
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
