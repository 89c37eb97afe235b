package org.restride.safety.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.restride.plans.proposals.StepBack;
import org.restride.plans.proposals.SteppingBack;
import org.restride.safety.Attending;
import org.restride.safety.WorklistRow;
import org.springframework.stereotype.Component;

/** Signs the next step of a plan from the worklist: what the rules propose, or one step back. Each waits ten seconds for an undo. */
@Component
class StepActs {

    private final Attending attending;
    private final ProposalDesk desk;
    private final SteppingBack stepping;

    StepActs(Attending attending, ProposalDesk desk, SteppingBack stepping) {
        this.attending = attending;
        this.desk = desk;
        this.stepping = stepping;
    }

    /** Signs all that is proposed for the patient. */
    void approve(Desk at, WorklistRow row) {
        List<Proposal> open = open(row.patient());
        if (open.isEmpty()) {
            Notices.done(at.text("safety.step.nothing"));
            at.again().run();
        } else {
            sign(at, row, open);
        }
    }

    /** Signs what the rules propose if it goes down; else asks whether the whole plan goes one step back. */
    void back(Desk at, WorklistRow row) {
        List<Proposal> down = open(row.patient()).stream()
                .filter(one -> one.verdict().move().isCautious())
                .toList();
        if (!down.isEmpty()) {
            sign(at, row, down);
            return;
        }
        Locale language = at.on().getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
        Optional<StepBack> back = stepping.find(row.patient(), language);
        back.ifPresentOrElse(
                step -> ask(at, row, step), () -> Notices.problem(at.text("safety.step.no-less", row.firstName())));
    }

    private List<Proposal> open(PatientId patient) {
        return desk.of(patient).stream()
                .filter(one -> one.isOpen() && one.verdict().changes())
                .toList();
    }

    private void sign(Desk at, WorklistRow row, List<Proposal> proposals) {
        List<UUID> ids = proposals.stream().map(Proposal::id).toList();
        String text = at.text("safety.step.signing", Desk.shortName(row), ids.size());
        at.undo()
                .later(
                        text,
                        () -> settled(at, () -> {
                            ProposalDesk.Approved result = desk.approve(row.patient(), ids);
                            attending.attend(row.patient());
                            return result.approved() > 0;
                        }));
    }

    private void ask(Desk at, WorklistRow row, StepBack step) {
        UnorderedList lines = new UnorderedList();
        step.lines().forEach(line -> lines.add(new ListItem(line)));
        String reason = at.text("safety.step.reason", ReasonWords.state(at.on(), row.reason()));
        new FormDialog(at.text("safety.step.title", Desk.shortName(row)), at.text("safety.step.button"), () -> at.undo()
                        .later(
                                at.text("safety.step.signing-back", Desk.shortName(row)),
                                () -> settled(at, () -> {
                                    stepping.take(row.patient(), step, reason);
                                    attending.attend(row.patient());
                                    return true;
                                })))
                .says(at.text("safety.step.intro"))
                .shows(lines)
                .open();
    }

    private static void settled(Desk at, BooleanSupplier deed) {
        try {
            if (deed.getAsBoolean()) {
                Notices.done(at.text("safety.step.done"));
            } else {
                Notices.problem(at.text("safety.step.overtaken"));
            }
        } catch (DomainError.Conflict | DomainError.Invalid problem) {
            Notices.problem(at.text("safety.step.overtaken"));
        }
        at.again().run();
    }
}
