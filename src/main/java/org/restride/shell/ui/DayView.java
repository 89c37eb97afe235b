package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.shell.DayRemarks;
import org.restride.shell.DayReplay;
import org.restride.shell.ReplayedDay;

/** What a patient saw on a day in the past, for the clinician: with a way to any other day, and onto paper. */
@Route("patients/:patient/day/:date")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/day.css")
class DayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DayReplay replay;
    private final transient DayRemarks remarks;
    private final transient Access access;

    DayView(DayReplay replay, DayRemarks remarks, Access access) {
        this.replay = replay;
        this.remarks = remarks;
        this.access = access;
        addClassName("rs-day-page");
    }

    /** The address of a patient's day. */
    static String address(PatientId patient, LocalDate day) {
        return "patients/" + patient + "/day/" + day;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId patient = event.getRouteParameters()
                .get("patient")
                .flatMap(DayView::id)
                .filter(access::careOf)
                .orElseThrow(NotFoundException::new);
        LocalDate day =
                event.getRouteParameters().get("date").flatMap(DayView::date).orElseThrow(NotFoundException::new);
        removeAll();
        try {
            show(replay.open(patient, day));
        } catch (DomainError.NotFound | DomainError.Invalid missing) {
            throw new NotFoundException(missing.textKey());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("patient.day.title"));
    }

    private void show(ReplayedDay replayed) {
        add(head(replayed), ways(replayed));
        Div notice = new Div();
        notice.addClassName("rs-notice");
        remarks.of(replayed, getLocale()).forEach(remark -> {
            Span line = new Span(remark);
            line.addClassName("rs-second");
            notice.add(new Div(line));
        });
        add(notice, new DayPanel(replayed));
    }

    private Component head(ReplayedDay replayed) {
        Anchor back = new Anchor(
                "patients/" + replayed.patient().id(), replayed.patient().fullName());
        Div head = new Div(back, new H1(getTranslation("patient.day.head", DayWords.full(this, replayed.day()))));
        head.addClassName("rs-head");
        return head;
    }

    private Component ways(ReplayedDay replayed) {
        PatientId patient = replayed.patient().id();
        LocalDate day = replayed.day();
        DatePicker other = new DatePicker(getTranslation("patient.day.choose"), day);
        other.setMax(replayed.today());
        other.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && change.getValue() != null
                    && !change.getValue().isAfter(replayed.today())) {
                getUI().ifPresent(ui -> ui.navigate(address(patient, change.getValue())));
            }
        });
        Nav ways =
                new Nav(new Anchor(address(patient, day.minusDays(1)), getTranslation("patient.day.previous")), other);
        ways.addClassNames("rs-row", "rs-day-ways");
        ways.setAriaLabel(getTranslation("patient.day.ways"));
        if (day.isBefore(replayed.today())) {
            ways.add(new Anchor(address(patient, day.plusDays(1)), getTranslation("patient.day.next")));
        }
        if (replayed.followed().isPresent()) {
            ways.add(pdf(patient, day));
        }
        return ways;
    }

    private Anchor pdf(PatientId patient, LocalDate day) {
        Anchor link = new Anchor(
                (DownloadHandler) download -> {
                    byte[] pdf = replay.print(patient, day);
                    download.setFileName("plan-" + day + ".pdf");
                    download.setContentType("application/pdf");
                    download.getOutputStream().write(pdf);
                },
                AttachmentType.DOWNLOAD,
                getTranslation("patient.day.pdf"));
        link.addClassName("rs-button");
        return link;
    }

    private static Optional<PatientId> id(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
