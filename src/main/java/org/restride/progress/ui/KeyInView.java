package org.restride.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.Access;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Role;
import org.restride.base.ui.Notices;
import org.restride.plans.PlanId;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.plans.handout.SheetCode;
import org.restride.progress.KeyedIn;
import org.restride.progress.KeyingIn;
import org.restride.progress.PaperSheet;

/** Where a clinician keys in a week of a log that a patient filled in on paper, by keyboard. */
@Route("patients/:patientId/log/:plan/:version/:from")
@RolesAllowed(Role.Names.CLINICIAN)
@CssImport("./styles/paper-log.css")
class KeyInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient KeyingIn keying;
    private final transient SessionContents contents;
    private final transient Access access;

    /** Which sheet is open. */
    private record Sheet(PatientId patient, PlanVersionId version, LocalDate from) {
        String address(LocalDate day) {
            return ProgressNavigation.keyIn(patient, version, day);
        }
    }

    KeyInView(KeyingIn keying, SessionContents contents, Access access) {
        this.keying = keying;
        this.contents = contents;
        this.access = access;
        addClassName("rs-key-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Sheet wanted = sheet(event.getRouteParameters())
                .filter(each -> access.careOf(each.patient()))
                .orElseThrow(NotFoundException::new);
        try {
            show(wanted, keying.open(wanted.patient(), wanted.version(), wanted.from()));
        } catch (DomainError.NotFound missing) {
            throw new NotFoundException(missing.textKey());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("progress.paper.title"));
    }

    private void show(Sheet wanted, PaperSheet read) {
        removeAll();
        DatePicker from = new DatePicker(getTranslation("progress.paper.from"), wanted.from());
        from.setHelperText(getTranslation("progress.paper.from-help"));
        from.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(wanted.address(change.getValue())));
            }
        });
        LogGrid grid = new LogGrid(read, titles(read));
        Button save = new Button(getTranslation("progress.paper.save"), click -> save(wanted, grid));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(
                new Anchor("patients/" + wanted.patient(), getTranslation("progress.paper.back")),
                new H1(getTranslation("progress.paper.title")));
        head.addClassName("rs-head");
        Div body = new Div(
                new Paragraph(getTranslation(
                        "progress.paper.sheet",
                        SheetCode.of(wanted.version()),
                        read.plan().title())),
                from,
                new Paragraph(getTranslation("progress.paper.help")),
                grid,
                save);
        body.addClassName("rs-key-in-body");
        add(head, body);
        grid.focusFirst();
    }

    private void save(Sheet wanted, LogGrid grid) {
        if (!grid.isValid()) {
            Notices.problem(getTranslation("progress.paper.wrong"));
            return;
        }
        KeyedIn kept = keying.key(wanted.patient(), wanted.version(), grid.read());
        Notices.done(
                kept.isNothing()
                        ? getTranslation("progress.paper.nothing")
                        : getTranslation("progress.paper.saved", kept.sessions(), kept.corrected(), kept.mornings()));
        show(wanted, keying.open(wanted.patient(), wanted.version(), wanted.from()));
    }

    /** The exercises' names in the clinician's language, by the plan item's id. */
    private Map<UUID, String> titles(PaperSheet read) {
        Locale language = getLocale();
        Schedule.DueDay asked =
                new Schedule.DueDay(read.lines().getFirst().known().day(), Optional.empty(), read.items(), List.of());
        return contents.of(asked, language).exercises().stream()
                .collect(Collectors.toMap(guide -> guide.item().id(), guide -> guide.title()));
    }

    private static Optional<Sheet> sheet(RouteParameters parameters) {
        try {
            return Optional.of(new Sheet(
                    new PatientId(UUID.fromString(parameters.get("patientId").orElse(""))),
                    new PlanVersionId(
                            PlanId.of(parameters.get("plan").orElse("")),
                            Integer.parseInt(parameters.get("version").orElse(""))),
                    LocalDate.parse(parameters.get("from").orElse(""))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
