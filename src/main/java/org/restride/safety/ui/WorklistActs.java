package org.restride.safety.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.messages.ui.MessagesNavigation;
import org.restride.people.CareTeams;
import org.restride.plans.ui.PlanNavigation;
import org.restride.safety.Alert;
import org.restride.safety.Alerts;
import org.restride.safety.Attending;
import org.restride.safety.Reason;
import org.restride.safety.WorklistRow;
import org.springframework.stereotype.Component;

/** Does what a clinician wants with one row of the worklist, or with several. */
@Component
class WorklistActs {

    private final Attending attending;
    private final Alerts alerts;
    private final CareTeams teams;
    private final WorklistDialogs dialogs;
    private final ReachDialogs reaching;
    private final StepActs steps;
    private final CurrentActor actors;

    WorklistActs(
            Attending attending,
            Alerts alerts,
            CareTeams teams,
            WorklistDialogs dialogs,
            ReachDialogs reaching,
            StepActs steps,
            CurrentActor actors) {
        this.attending = attending;
        this.alerts = alerts;
        this.teams = teams;
        this.dialogs = dialogs;
        this.reaching = reaching;
        this.steps = steps;
        this.actors = actors;
    }

    /**
     * @param rows at least one; what is done with one patient only is done with the first
     */
    void perform(Act act, List<WorklistRow> rows, Desk desk) {
        WorklistRow first = rows.getFirst();
        PatientId patient = first.patient();
        switch (act) {
            case CALL -> call(desk, first);
            case MESSAGE -> reaching.message(desk, first);
            case BOOK -> reaching.book(desk, first);
            case APPROVE -> steps.approve(desk, first);
            case BACK -> steps.back(desk, first);
            case UNLOCK -> dialogs.unlock(desk.on(), patient, desk.again());
            case PLAN -> go(PlanNavigation.builder(patient));
            case REVIEW -> go(PlanNavigation.assessment(patient));
            case READ -> go(MessagesNavigation.conversation(patient));
            case TAKE -> each(rows, desk, "safety.take.done", row -> attending.take(row.patient()));
            case GIVE -> give(rows, desk);
            case SNOOZE -> snooze(rows, desk);
            case CLOSE -> close(rows, desk);
        }
    }

    /** What came of a call is noted; in an emergency as the deed that ends the calling of others. */
    private void call(Desk desk, WorklistRow row) {
        if (row.reason() == Reason.EMERGENCY) {
            dialogs.note(desk.on(), row.patient(), desk.again());
        } else {
            reaching.call(desk, row);
        }
    }

    private void snooze(List<WorklistRow> rows, Desk desk) {
        List<WorklistRow> calm = calm(rows, desk);
        if (!calm.isEmpty()) {
            dialogs.snooze(desk, calm.size() == 1 ? "snooze." + calm.getFirst().patient() : "snooze.several", calm);
        }
    }

    private void close(List<WorklistRow> rows, Desk desk) {
        List<WorklistRow> calm = calm(rows, desk);
        if (calm.isEmpty()) {
            return;
        }
        if (calm.size() == 1) {
            PatientId patient = calm.getFirst().patient();
            dialogs.close(desk.on(), patient, open(patient), desk.again());
            return;
        }
        Map<PatientId, List<Alert>> seen = new LinkedHashMap<>();
        calm.forEach(row -> seen.put(row.patient(), open(row.patient())));
        dialogs.close(desk, calm, seen);
    }

    private List<Alert> open(PatientId patient) {
        return alerts.of(patient).stream().filter(Alert::isOpen).toList();
    }

    /** An emergency neither waits nor ends with the others: it is unlocked by itself, with what was done. */
    private static List<WorklistRow> calm(List<WorklistRow> rows, Desk desk) {
        List<WorklistRow> calm =
                rows.stream().filter(row -> row.reason() != Reason.EMERGENCY).toList();
        if (calm.size() < rows.size()) {
            Notices.problem(desk.text("safety.error.emergency-alone"));
        }
        return calm;
    }

    /** Offers the colleagues who care for all of the patients. */
    private void give(List<WorklistRow> rows, Desk desk) {
        List<CareTeams.Member> colleagues =
                new ArrayList<>(teams.of(rows.getFirst().patient()));
        colleagues.removeIf(member -> member.id().equals(actors.get().account()));
        rows.stream().skip(1).forEach(row -> colleagues.retainAll(teams.of(row.patient())));
        Select<CareTeams.Member> to = new Select<>();
        to.setLabel(desk.text("safety.give.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(CareTeams.Member::name);
        to.setWidthFull();
        FormDialog dialog = new FormDialog(desk.text("safety.give.title"), desk.text("safety.give.button"), () -> {
            CareTeams.Member chosen = to.getValue();
            if (to.isEmpty() || chosen == null) {
                throw new DomainError.Invalid(Map.of("to", "safety.error.give-to"));
            }
            each(rows, desk, "safety.give.done", row -> attending.give(row.patient(), chosen.id()));
        });
        if (colleagues.isEmpty()) {
            dialog.says(desk.text("safety.give.nobody"));
        }
        dialog.asks("to", to).open();
    }

    private static void each(List<WorklistRow> rows, Desk desk, String done, Consumer<WorklistRow> deed) {
        int count = desk.each(rows, deed).size();
        if (count > 0) {
            Notices.done(desk.text(done, count));
        }
        desk.again().run();
    }

    private static void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }
}
