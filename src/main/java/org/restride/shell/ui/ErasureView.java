package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.PatientRecords;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.ErasureOffer;
import org.restride.people.rights.ErasureRequest;
import org.restride.people.rights.Erasures;

/** Where an administrator answers who wants their record erased, and a second one confirms. Tells nothing of the patient but the name. */
@Route("requests/:patient")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@CssImport("./styles/rights.css")
class ErasureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Erasures erasures;
    private final transient PatientRecords patients;
    private final transient AccountId me;

    ErasureView(Erasures erasures, PatientRecords patients, CurrentActor actors) {
        this.erasures = erasures;
        this.patients = patients;
        this.me = actors.get().account();
        addClassName("rs-rights");
    }

    static String address(PatientId patient) {
        return "requests/" + patient;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId patient = event.getRouteParameters()
                .get("patient")
                .flatMap(ErasureView::id)
                .orElseThrow(NotFoundException::new);
        String name = Optional.ofNullable(patients.names(Set.of(patient)).get(patient))
                .orElseThrow(NotFoundException::new);
        show(patient, name);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("rights.requests.title"));
    }

    private void show(PatientId patient, String name) {
        removeAll();
        Div head = new Div(
                new Anchor("requests", getTranslation("rights.requests.title")),
                new H1(getTranslation("rights.decide.title", name)));
        head.addClassName("rs-head");
        Div body = new Div();
        body.addClassNames("rs-body", "rs-panels");
        add(head, body);
        Optional<ErasureRequest> request = erasures.of(patient);
        Optional<ErasureOffer> offer = erasures.offer(patient);
        if (request.isEmpty()) {
            body.add(new Paragraph(getTranslation("rights.requests.none")));
        } else if (offer.isEmpty()) {
            body.add(new Paragraph(getTranslation("rights.decide.in-care")));
        } else {
            Runnable again = () -> show(patient, name);
            request.get().answer().ifPresent(answer -> body.add(answered(patient, request.get(), answer, again)));
            if (!request.get().confirmed()) {
                body.add(answering(patient, offer.get(), again));
            }
        }
    }

    private Div answering(PatientId patient, ErasureOffer offer, Runnable again) {
        int years = offer.rule().years();
        Paragraph rule = new Paragraph(getTranslation(
                "rights.decide.rule",
                DayWords.full(this, offer.careEnded()),
                years,
                DayWords.full(this, offer.keepUntil())));
        DatePicker until = new DatePicker(getTranslation("rights.decide.until"), offer.keepUntil());
        until.setMin(offer.keepUntil());
        until.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(getTranslation("rights.decide.reason"));
        reason.setMaxLength(Corrections.LONGEST);
        reason.setWidthFull();
        reason.setValue(
                years == 0
                        ? getTranslation("rights.decide.reason-none")
                        : getTranslation("rights.decide.reason-usual", years));
        Button send = new Button(getTranslation("rights.decide.send"), click -> {
            try {
                erasures.answer(
                        patient, Objects.requireNonNullElse(until.getValue(), offer.keepUntil()), reason.getValue());
                Notices.done(getTranslation("rights.decide.sent"));
                again.run();
            } catch (DomainError.Invalid wrong) {
                mark(wrong, until, reason);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(rule);
        if (!offer.rule().chosen() && !offer.rule().source().isEmpty()) {
            form.add(new Paragraph(
                    getTranslation("rights.decide.source", offer.rule().source())));
        }
        form.add(until, reason, send);
        form.addClassNames("rs-card", "rs-section", "rs-panel");
        return form;
    }

    private void mark(DomainError.Invalid wrong, DatePicker until, TextArea reason) {
        Optional.ofNullable(wrong.fields().get("keepUntil")).ifPresent(key -> {
            until.setErrorMessage(getTranslation(key));
            until.setInvalid(true);
        });
        Optional.ofNullable(wrong.fields().get("reason")).ifPresent(key -> {
            reason.setErrorMessage(getTranslation(key));
            reason.setInvalid(true);
        });
    }

    private Div answered(PatientId patient, ErasureRequest request, ErasureRequest.Answer answer, Runnable again) {
        Div panel = new Div(new Paragraph(getTranslation(
                "rights.decide.answered",
                DayWords.full(this, answer.at().atZone(ZoneOffset.UTC).toLocalDate()),
                DayWords.full(this, answer.keepUntil()),
                answer.reason())));
        panel.addClassNames("rs-card", "rs-section", "rs-panel");
        if (request.confirmed()) {
            panel.add(new Paragraph(getTranslation("rights.decide.confirmed")));
        } else if (answer.by().equals(me)) {
            panel.add(new Paragraph(getTranslation("rights.error.second-person")));
        } else {
            Button confirm = new Button(getTranslation("rights.decide.confirm"), click -> {
                erasures.confirm(patient);
                again.run();
            });
            confirm.addThemeVariants(ButtonVariant.ERROR);
            panel.add(new Paragraph(getTranslation("rights.decide.confirm-about")), confirm);
        }
        return panel;
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(PatientId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
