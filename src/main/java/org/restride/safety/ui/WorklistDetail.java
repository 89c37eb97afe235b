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
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Spark;
import org.restride.plans.ui.PlanNavigation;
import org.restride.plans.ui.ProposalBriefs;
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
    record Factory(
            Alerts alerts,
            Attending attending,
            Unlocking unlocking,
            WorklistDialogs dialogs,
            WorklistActs acts,
            WorklistFacts facts,
            ProposalBriefs proposals,
            CurrentActor actors) {

        /** Reads the patient's alerts, which the audit keeps as a look. */
        WorklistDetail of(WorklistRow row, LocalDate today, Desk desk, Runnable close) {
            return new WorklistDetail(this, row, today, desk, close);
        }
    }

    private final transient Factory from;
    private final transient WorklistRow row;
    private final transient List<Alert> open;
    private final transient Desk desk;

    private WorklistDetail(Factory from, WorklistRow row, LocalDate today, Desk desk, Runnable close) {
        this.from = from;
        this.row = row;
        this.desk = desk;
        this.open =
                from.alerts.look(row.patient()).stream().filter(Alert::isOpen).toList();
        addClassName("rs-worklist-detail");
        getElement().setAttribute("aria-label", Desk.shortName(row));
        add(head(today, close));
        open.stream()
                .collect(Collectors.groupingBy(Alert::reason, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> add(cards(alike, today)));
        from.unlocking.see(row.patient()).ifPresent(lock -> add(lockNotice(lock)));
        add(acts());
        if (!row.pains().isEmpty()
                && open.stream().allMatch(alert -> alert.numbers().series().isEmpty())) {
            add(new Spark(row.pains(), USUAL_LIMIT, WIDTH, HEIGHT), meta(ReasonWords.pains(this, row.pains())));
        }
        add(from.facts.of(this, row.patient(), open));
        List<ProposalBriefs.Brief> proposed = from.proposals.open(row.patient(), getLocale());
        if (!proposed.isEmpty()) {
            add(new ProposedSteps(row, proposed, () -> perform(Act.APPROVE)));
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
        Div who = new Div(name);
        from.facts.plan(this, row.patient(), today).ifPresent(plan -> who.add(meta(plan)));
        who.add(new Anchor("patients/" + row.patient(), getTranslation("safety.detail.open")));
        Button back = new Button(new Icon("x"), click -> close.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(getTranslation("safety.detail.close"));
        who.addClassName("rs-grow");
        Div head = new Div(initials, who, back);
        head.addClassName("rs-row");
        return head;
    }

    private Div lockNotice(Lock lock) {
        Paragraph said = new Paragraph(getTranslation("safety.unlock.answered-yes"));
        Div notice = new Div(said, from.dialogs.answers(lock, getLocale()));
        from.dialogs.late(this, lock).ifPresent(words -> notice.add(new Paragraph(words)));
        notice.add(from.dialogs.told(this, row.patient()));
        notice.addClassNames("rs-quote");
        return notice;
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassName("rs-acts");
        acts.add(call(), act(Act.MESSAGE));
        if (isEmergency()) {
            acts.add(
                    button("check", "safety.deed.open", () -> from.dialogs.note(this, row.patient(), desk.again())),
                    act(Act.UNLOCK));
        } else {
            acts.add(act(Act.BACK), act(Act.BOOK), act(Act.SNOOZE));
            acts.add(button(
                    "check", "safety.do.close", () -> from.dialogs.close(this, row.patient(), open, desk.again())));
        }
        acts.add(act(Act.GIVE));
        boolean relapse = open.stream().anyMatch(alert -> alert.reason() == Reason.RELAPSE);
        Anchor plan = new Anchor(
                relapse ? PlanNavigation.discharge(row.patient()) : PlanNavigation.builder(row.patient()),
                getTranslation(relapse ? "safety.act.aftercare" : "safety.do.plan"));
        plan.addClassName("rs-button");
        acts.add(plan, taking());
        return acts;
    }

    /** The number is dialled by the device; what came of it is asked the same moment. */
    private com.vaadin.flow.component.Component call() {
        String phone = row.context().phone();
        String text = getTranslation("safety.detail.call", row.firstName());
        if (phone == null || phone.isBlank()) {
            return button("phone", "safety.do.call", () -> perform(Act.CALL));
        }
        Anchor call = new Anchor(RowJson.tel(phone));
        call.add(new Icon("phone"), new Span(text));
        call.addClassNames("rs-button", "primary");
        call.setRouterIgnore(true);
        call.getElement().addEventListener("click", click -> perform(Act.CALL));
        return call;
    }

    private Button taking() {
        AccountId me = from.actors.get().account();
        boolean mine = row.takenBy().filter(taken -> taken.by().equals(me)).isPresent();
        if (row.takenBy().isEmpty()) {
            return act(Act.TAKE);
        }
        return button("undo", mine ? "safety.act.give-back" : "safety.act.take-over", () -> giveBack(mine));
    }

    private void giveBack(boolean mine) {
        if (mine) {
            from.attending.giveBack(row.patient());
        } else {
            from.attending.give(row.patient(), from.actors.get().account());
        }
        desk.again().run();
    }

    private boolean isEmergency() {
        return open.stream().anyMatch(alert -> alert.reason() == Reason.EMERGENCY);
    }

    private Button act(Act act) {
        return button(act.icon(), act.text(), () -> perform(act));
    }

    private void perform(Act act) {
        from.acts.perform(act, List.of(row), desk);
    }

    private Button button(String icon, String text, Runnable does) {
        return new Button(getTranslation(text), new Icon(icon), click -> does.run());
    }

    private static Paragraph meta(String text) {
        Paragraph meta = new Paragraph(text);
        meta.addClassName("rs-meta");
        return meta;
    }
}
