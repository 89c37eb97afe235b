package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.PatientSummary;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.checks.Keeping;

/** The questions before a plan is signed or ended, and the deed. What was typed into a question outlives a refusal. */
final class Signing {
    private final Prescribing prescribing;
    private final PatientSummary patient;
    private final Runnable onConflict;
    private final Runnable onDone;
    private @Nullable SigningDialog dialog;
    private ChangeDialog.Words words = ChangeDialog.Words.NONE;
    private String told = "";
    private List<Keeping> keeping = List.of();

    /**
     * @param onConflict when a colleague was faster
     * @param onDone when it is signed
     */
    Signing(Prescribing prescribing, PatientSummary patient, Runnable onConflict, Runnable onDone) {
        this.prescribing = prescribing;
        this.patient = patient;
        this.onConflict = onConflict;
        this.onDone = onDone;
    }

    /**
     * Begins the question about a change with words that may be typed over.
     *
     * @param text what is said before the first question
     */
    void propose(ChangeDialog.Words proposed, String text) {
        words = proposed;
        told = text;
    }

    /** Says something before the first question. */
    void tell(String text) {
        told = text;
    }

    /** Reasons that are signed with the next version. */
    void keep(List<Keeping> reasons) {
        keeping = List.copyOf(reasons);
    }

    /** For the first plan. */
    void assign(PlanBody body, LocalDate today) {
        AssignDialog asked = new AssignDialog(
                patient.firstName(),
                body,
                today,
                command -> run(() -> prescribing.assign(patient.id(), command.keeping(keeping)), "plans.assign.done"));
        if (!told.isEmpty()) {
            asked.ask(new Paragraph(told));
        }
        open(asked);
    }

    /**
     * For the next version of a plan, also of one that has ended.
     *
     * @param changes what is different, in the patient's language
     */
    void change(PlanDetail base, PlanBody body, LocalDate today, List<String> changes) {
        ChangeDialog asked = new ChangeDialog(patient.firstName(), base, body, today, changes, words, answer -> {
            words = answer.words();
            Runnable deed = base.isEnded()
                    ? () -> prescribing.resume(patient.id(), answer.change().keeping(keeping))
                    : () -> prescribing.change(patient.id(), answer.change().keeping(keeping));
            run(
                    deed,
                    answer.change().effect().on() == null
                            ? "plans.change-dialog.done"
                            : "plans.change-dialog.done-later");
        });
        if (!told.isEmpty()) {
            asked.tell(new Paragraph(told));
        }
        open(asked);
    }

    /**
     * For a version that waits for its day.
     *
     * @param onCalledBack when it will never hold
     */
    void callBack(PlanVersionId waiting, Runnable onCalledBack) {
        open(new CallBackDialog(
                patient.firstName(),
                waiting,
                command ->
                        run(() -> prescribing.callBack(patient.id(), command), "plans.call-back.done", onCalledBack)));
    }

    /**
     * @param seen the newest version
     */
    void end(PlanVersionId seen) {
        open(new EndDialog(
                patient.firstName(),
                seen,
                command -> run(() -> prescribing.end(patient.id(), command), "plans.end.done")));
    }

    private void open(SigningDialog asked) {
        dialog = asked;
        asked.open();
    }

    private void run(Runnable deed, String doneKey) {
        run(deed, doneKey, onDone);
    }

    private void run(Runnable deed, String doneKey, Runnable after) {
        try {
            deed.run();
        } catch (DomainError.Conflict meanwhile) {
            close();
            onConflict.run();
            throw meanwhile;
        }
        close();
        after.run();
        Notices.done(UI.getCurrent().getTranslation(doneKey, patient.firstName()));
    }

    private void close() {
        if (dialog != null) {
            dialog.close();
            dialog = null;
        }
    }
}
