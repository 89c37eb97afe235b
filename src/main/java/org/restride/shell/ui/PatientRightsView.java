package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.restride.base.Access;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.people.rights.CopyKind;
import org.restride.people.rights.Corrections;
import org.restride.people.rights.Erasures;
import org.restride.people.rights.OwnRecord;

/** What a patient asks about their data, for the clinician who answers; and copies for a patient who can't make them. */
@Route("patients/:patient/rights")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/rights.css")
class PatientRightsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PatientRecords patients;
    private final transient Corrections corrections;
    private final transient Erasures erasures;
    private final transient OwnRecord record;
    private final transient Access access;
    private final transient Clock clock;

    PatientRightsView(
            PatientRecords patients,
            Corrections corrections,
            Erasures erasures,
            OwnRecord record,
            Access access,
            Clock clock) {
        this.patients = patients;
        this.corrections = corrections;
        this.erasures = erasures;
        this.record = record;
        this.access = access;
        this.clock = clock;
        addClassName("rs-rights");
    }

    static String address(PatientId patient) {
        return "patients/" + patient + "/rights";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId patient = event.getRouteParameters()
                .get("patient")
                .flatMap(PatientRightsView::id)
                .filter(access::careOf)
                .orElseThrow(NotFoundException::new);
        show(patients.find(patient).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("rights.staff.title"));
    }

    private void show(PatientSummary who) {
        removeAll();
        Div head = new Div(
                new Anchor("patients/" + who.id(), who.fullName()), new H1(getTranslation("rights.staff.title")));
        head.addClassName("rs-head");
        Div body = new Div(
                card("rights.correct.title", new CorrectionAnswers(who, corrections)),
                card("rights.staff.copy", copies(who)),
                card("rights.staff.erase", erasure(who)));
        body.addClassNames("rs-body", "rs-panels");
        add(head, body);
    }

    private Div copies(PatientSummary who) {
        Div ways = new Div();
        ways.addClassName("rs-row");
        for (CopyKind kind : CopyKind.values()) {
            ways.add(link(who, kind));
        }
        return new Div(new Paragraph(getTranslation("rights.staff.copy-about")), ways);
    }

    private Anchor link(PatientSummary who, CopyKind kind) {
        Locale language = who.language();
        LocalDate today = clock.instant().atZone(who.zone()).toLocalDate();
        Anchor link = new Anchor(
                (DownloadHandler) download -> {
                    download.setFileName("restride-" + today + "." + kind.ending());
                    download.setContentType(kind.type());
                    record.copyOf(who.id(), kind, language, download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                getTranslation(
                        switch (kind) {
                            case PDF -> "rights.copy.pdf";
                            case CSV -> "rights.copy.csv";
                            case JSON -> "rights.copy.json";
                        }));
        link.addClassName("rs-button");
        return link;
    }

    private Div erasure(PatientSummary who) {
        Div panel = new Div();
        erasures.of(who.id())
                .ifPresentOrElse(
                        request -> panel.add(new Paragraph(request.answer()
                                .map(answer -> getTranslation(
                                        "rights.decide.answered",
                                        DayWords.full(
                                                this,
                                                answer.at().atZone(who.zone()).toLocalDate()),
                                        DayWords.full(this, answer.keepUntil()),
                                        answer.reason()))
                                .orElseGet(() -> getTranslation(
                                        "rights.staff.erase-open",
                                        DayWords.full(
                                                this,
                                                request.askedAt()
                                                        .atZone(who.zone())
                                                        .toLocalDate()))))),
                        () -> panel.add(new Button(getTranslation("rights.staff.erase"), click -> {
                            erasures.askFor(who.id());
                            Notices.done(getTranslation("rights.staff.erase-noted"));
                            show(who);
                        })));
        return panel;
    }

    private Section card(String titleKey, Div content) {
        Section card = new Section(new H2(getTranslation(titleKey)), content);
        card.addClassNames("rs-card", "rs-section");
        return card;
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(PatientId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
