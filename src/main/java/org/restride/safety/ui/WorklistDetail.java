package org.restride.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Spark;
import org.restride.people.PatientRecords;
import org.restride.questions.Lock;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.restride.safety.Attending;
import org.restride.safety.Reason;
import org.restride.safety.Unlocking;
import org.restride.safety.WorklistRow;
import org.springframework.stereotype.Component;

/** One patient of the worklist: why, with the rules' numbers, and what can be done in one click. */
class WorklistDetail extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 308;
    private static final int HEIGHT = 96;
    private static final int USUAL_LIMIT = 5;

    /** Makes the detail of a row with what it needs from the application. */
    @Component
    static class Factory {

        private final Alerts alerts;
        private final Attending attending;
        private final Unlocking unlocking;
        private final PatientRecords patients;
        private final WorklistDialogs dialogs;
        private final CurrentActor actors;

        Factory(
                Alerts alerts,
                Attending attending,
                Unlocking unlocking,
                PatientRecords patients,
                WorklistDialogs dialogs,
                CurrentActor actors) {
            this.alerts = alerts;
            this.attending = attending;
            this.unlocking = unlocking;
            this.patients = patients;
            this.dialogs = dialogs;
            this.actors = actors;
        }

        /** Reads the patient's alerts, which the audit keeps as a look. */
        WorklistDetail of(WorklistRow row, LocalDate today, Runnable changed, Runnable close) {
            return new WorklistDetail(this, row, today, changed, close);
        }

        /** What is likely to be done: whoever acts takes the patient, so that colleagues see it. */
        void act(com.vaadin.flow.component.Component on, WorklistRow row, Runnable changed) {
            if (row.reason() == Reason.PLAN_ENDS) {
                on.getUI().ifPresent(ui -> ui.navigate("patients/" + row.patient() + "/plan"));
            } else if (row.reason() == Reason.URGENT_MESSAGE) {
                on.getUI().ifPresent(ui -> ui.navigate("inbox/" + row.patient()));
            } else {
                attending.take(row.patient());
                changed.run();
            }
        }
    }

    private final transient Factory from;
    private final transient WorklistRow row;
    private final transient List<Alert> open;
    private final transient Runnable changed;

    private WorklistDetail(Factory from, WorklistRow row, LocalDate today, Runnable changed, Runnable close) {
        this.from = from;
        this.row = row;
        this.changed = changed;
        this.open =
                from.alerts.look(row.patient()).stream().filter(Alert::isOpen).toList();
        addClassName("rs-worklist-detail");
        getElement().setAttribute("aria-label", WorklistList.shortName(row));
        add(head(today, close), acts());
        open.stream()
                .collect(Collectors.groupingBy(Alert::reason, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> add(cards(alike, today)));
        from.unlocking.see(row.patient()).ifPresent(lock -> add(lockNotice(lock)));
        if (!row.pains().isEmpty()) {
            add(new Spark(row.pains(), USUAL_LIMIT, WIDTH, HEIGHT), meta(ReasonWords.pains(this, row.pains())));
        }
        row.takenBy().ifPresent(taken -> add(meta(getTranslation("safety.list.taken", taken.name()))));
    }

    /** Alerts of one rule: the first whole, the others for those who ask. */
    private Div cards(List<Alert> alike, LocalDate today) {
        Div cards = new Div();
        cards.addClassName("rs-lines");
        List<AlertCard> all = alike.stream()
                .map(alert -> new AlertCard(alert, from.alerts.rule(alert.reason()), today))
                .toList();
        cards.add(all.getFirst());
        if (all.size() > 1) {
            Details others = new Details(getTranslation("safety.detail.more", all.size() - 1));
            all.stream().skip(1).forEach(others::add);
            cards.add(others);
        }
        return cards;
    }

    private Div head(LocalDate today, Runnable close) {
        Span initials =
                new Span(row.firstName().substring(0, 1) + row.lastName().substring(0, 1));
        initials.addClassName("rs-avatar");
        H2 name = new H2(getTranslation(
                "safety.detail.name",
                row.firstName() + " " + row.lastName(),
                Period.between(row.birthDate(), today).getYears()));
        Anchor page = new Anchor("patients/" + row.patient(), getTranslation("safety.detail.open"));
        Button back = new Button(new Icon("x"), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(getTranslation("safety.detail.close"));
        Div who = new Div(name, page);
        who.addClassName("rs-grow");
        Div head = new Div(initials, who, back);
        head.addClassName("rs-row");
        return head;
    }

    private Div lockNotice(Lock lock) {
        Paragraph said = new Paragraph(getTranslation("safety.unlock.answered-yes"));
        Div notice = new Div(said, from.dialogs.answers(lock, getLocale()));
        notice.addClassNames("rs-quote");
        return notice;
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassName("rs-acts");
        phone().ifPresent(number -> acts.add(call(number)));
        if (isEmergency()) {
            acts.add(act("lock-open", "safety.act.unlock", () -> from.dialogs.unlock(this, row.patient(), changed)));
        } else {
            acts.add(act("clock", "safety.act.snooze", () -> from.dialogs.snooze(this, row.patient(), changed)));
            acts.add(act("check", "safety.act.close", () -> from.dialogs.close(this, row.patient(), open, changed)));
        }
        boolean relapse = open.stream().anyMatch(alert -> alert.reason() == Reason.RELAPSE);
        Anchor plan = new Anchor(
                "patients/" + row.patient() + (relapse ? "/discharge" : "/plan"),
                getTranslation(relapse ? "safety.act.aftercare" : "safety.act.plan"));
        plan.addClassName("rs-button");
        acts.add(plan, taking());
        return acts;
    }

    private Optional<String> phone() {
        return from.patients
                .record(row.patient())
                .flatMap(record -> Optional.ofNullable(record.details().phone()));
    }

    private Anchor call(String number) {
        Anchor call = new Anchor("tel:" + number.replaceAll("[^+0-9]", ""));
        call.add(new Icon("phone"), new Span(getTranslation("safety.act.call", row.firstName(), number)));
        call.addClassNames("rs-button", "primary");
        call.setRouterIgnore(true);
        return call;
    }

    private Button taking() {
        AccountId me = from.actors.get().account();
        boolean mine = row.takenBy().filter(taken -> taken.by().equals(me)).isPresent();
        boolean taken = row.takenBy().isPresent();
        return taken
                ? act("undo", mine ? "safety.act.give-back" : "safety.act.take-over", () -> giveBack(mine))
                : act("user", "safety.act.take", () -> {
                    from.attending.take(row.patient());
                    changed.run();
                });
    }

    private void giveBack(boolean mine) {
        from.attending.giveBack(row.patient());
        if (!mine) {
            from.attending.take(row.patient());
        }
        changed.run();
    }

    private boolean isEmergency() {
        return open.stream().anyMatch(alert -> alert.reason() == Reason.EMERGENCY);
    }

    private Button act(String icon, String text, Runnable does) {
        return new Button(getTranslation(text), new Icon(icon), click -> does.run());
    }

    private static Paragraph meta(String text) {
        Paragraph meta = new Paragraph(text);
        meta.addClassName("rs-meta");
        return meta;
    }
}
