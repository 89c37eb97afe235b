package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.people.Clinics;
import org.restride.questions.Acted;
import org.restride.questions.Answering;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.QuestionSet;
import org.restride.safety.Alert;
import org.restride.safety.Attending;
import org.restride.safety.Outcome;
import org.restride.safety.Unlocking;
import org.restride.safety.WorklistRow;

/** Asks what a clinician has to say before an alert is put aside, closed or its lock lifted. */
@org.springframework.stereotype.Component
public class WorklistDialogs {

    /** Days after which a snoozed patient comes back. */
    private static final List<Integer> SNOOZES = List.of(1, 2, 3, 7, 14);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Attending attending;
    private final Unlocking unlocking;
    private final Answering answering;
    private final Clinics clinics;
    private final EscalationSteps steps;
    private final Drafts drafts;
    private final Clock clock;

    WorklistDialogs(
            Attending attending,
            Unlocking unlocking,
            Answering answering,
            Clinics clinics,
            EscalationSteps steps,
            Drafts drafts,
            Clock clock) {
        this.attending = attending;
        this.unlocking = unlocking;
        this.answering = answering;
        this.clinics = clinics;
        this.steps = steps;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Lifts the lock with a reason; shows the answers that imposed it. Says so if nothing is locked any more. */
    public void unlock(Component on, PatientId patient, Runnable done) {
        unlocking
                .see(patient)
                .ifPresentOrElse(
                        lock -> unlockDialog(on, patient, lock, done).open(),
                        () -> Notices.done(on.getTranslation("safety.unlock.not-locked")));
    }

    /** Notes what was done about an emergency; nobody else is called about it then. Says so if nothing is locked any more. */
    public void note(Component on, PatientId patient, Runnable done) {
        unlocking
                .see(patient)
                .ifPresentOrElse(
                        lock -> deedDialog(on, patient, lock, done).open(),
                        () -> Notices.done(on.getTranslation("safety.unlock.not-locked")));
    }

    private FormDialog deedDialog(Component on, PatientId patient, Lock lock, Runnable done) {
        DeedFields deed = deed(on);
        FormDialog dialog =
                new FormDialog(on.getTranslation("safety.deed.title"), on.getTranslation("safety.deed.button"), () -> {
                    Acted acted = deed.acted();
                    unlocking.act(patient, lock.id(), acted);
                    Notices.done(on.getTranslation(
                            acted.action().counts() ? "safety.deed.done" : "safety.deed.not-reached"));
                    done.run();
                });
        return deed.in(dialog.says(on.getTranslation("safety.unlock.answered-yes"))
                        .shows(answers(lock, locale(on))))
                .keeps(deed.in(new FormDraft(drafts, "deed." + patient)));
    }

    private DeedFields deed(Component on) {
        return new DeedFields(on, clinics.current().zone(), clock.instant());
    }

    private FormDialog unlockDialog(Component on, PatientId patient, Lock lock, Runnable done) {
        DeedFields deed = deed(on);
        TextArea reason = area(on, "safety.unlock.reason", Locks.LONGEST_TEXT);
        reason.setHelperText(on.getTranslation("safety.unlock.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        TextArea words = area(on, "safety.unlock.words", Locks.LONGEST_TEXT);
        words.setHelperText(on.getTranslation("safety.unlock.words.help"));
        FormDialog dialog = new FormDialog(
                on.getTranslation("safety.unlock.title"), on.getTranslation("safety.unlock.button"), () -> {
                    if (lock.isActedOn()) {
                        unlocking.unlock(patient, lock.id(), reason.getValue(), words.getValue());
                    } else {
                        unlocking.unlock(patient, lock.id(), deed.acted(), reason.getValue(), words.getValue());
                    }
                    Notices.done(on.getTranslation("safety.unlock.done"));
                    done.run();
                });
        dialog.says(on.getTranslation("safety.unlock.answered-yes")).shows(answers(lock, locale(on)));
        if (!lock.isActedOn()) {
            deed.in(dialog);
        }
        dialog.asks("reason", reason)
                .asks("words", words)
                .keeps(new FormDraft(drafts, "unlock." + patient)
                        .text("reason", reason)
                        .text("words", words));
        return dialog;
    }

    /** The questions that were answered yes, as the patient read them. */
    public UnorderedList answers(Lock lock, Locale language) {
        UnorderedList list = new UnorderedList();
        for (Lock.Answers answers : lock.answers()) {
            QuestionSet set = answering.asked(answers.set(), answers.version());
            set.answeredYes(answers.answers())
                    .forEach(question -> list.add(new ListItem(question.text().in(language))));
        }
        return list;
    }

    /** Who has been told; not visible if nobody was. */
    Div told(Component on, PatientId patient) {
        return steps.of(on, patient, locale(on));
    }

    /** That the answers came later than they were given, if they did. */
    Optional<String> late(Component on, Lock lock) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMM, HH:mm", locale(on))
                .withZone(clinics.current().zone());
        return lock.answers().stream()
                .filter(Lock.Answers::arrivedLate)
                .findFirst()
                .map(late -> on.getTranslation(
                        "safety.lock.late", words.format(late.answeredAt()), words.format(late.imposedAt())));
    }

    /** Closes the alerts that the clinician sees, with what was done. */
    public void close(Component on, PatientId patient, List<Alert> seen, Runnable done) {
        askToClose(on, "close." + patient, (outcome, note) -> {
            attending.close(patient, keys(seen), outcome, note);
            Notices.done(on.getTranslation("safety.close.done"));
            done.run();
        });
    }

    /** Closes the alerts of several patients alike; whoever was closed meanwhile is named. */
    void close(Desk desk, List<WorklistRow> rows, Map<PatientId, List<Alert>> seen) {
        askToClose(desk.on(), "close.several", (outcome, note) -> {
            List<WorklistRow> closed = desk.each(
                    rows,
                    row -> attending.close(
                            row.patient(), keys(seen.getOrDefault(row.patient(), List.of())), outcome, note));
            if (!closed.isEmpty()) {
                Notices.done(desk.text("safety.close.done"));
            }
            desk.again().run();
        });
    }

    private static Set<Alert.Key> keys(List<Alert> seen) {
        return seen.stream().map(Alert::key).collect(Collectors.toSet());
    }

    private void askToClose(Component on, String draft, BiConsumer<Outcome, String> closing) {
        RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(on.getTranslation("safety.close.outcome"));
        outcome.setItems(
                Arrays.stream(Outcome.values()).filter(Outcome::isChosen).toList());
        outcome.setItemLabelGenerator(each -> on.getTranslation("safety.outcome." + each));
        outcome.setHelperText(on.getTranslation("safety.close.false-alarm"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setValue(Outcome.CALLED);
        TextArea note = area(on, "safety.close.note", Attending.LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        new FormDialog(
                        on.getTranslation("safety.close.title"),
                        on.getTranslation("safety.close.button"),
                        () -> closing.accept(outcome.getValue(), note.getValue()))
                .asks("outcome", outcome)
                .asks("note", note)
                .keeps(new FormDraft(drafts, draft).choice("outcome", outcome).text("note", note))
                .open();
    }

    /** Puts patients aside until a morning, with a reason; for ten seconds it can be undone. */
    void snooze(Desk desk, String draft, List<WorklistRow> rows) {
        Component on = desk.on();
        Select<Integer> days = new Select<>();
        days.setLabel(on.getTranslation("safety.snooze.until"));
        days.setItems(SNOOZES);
        days.setItemLabelGenerator(each -> on.getTranslation("safety.snooze.days", each));
        days.setValue(SNOOZES.getFirst());
        TextArea why = area(on, "safety.snooze.why", Attending.LONGEST_REASON);
        why.setRequiredIndicatorVisible(true);
        new FormDialog(on.getTranslation("safety.snooze.title"), on.getTranslation("safety.snooze.button"), () -> {
                    ZoneId zone = clinics.current().zone();
                    Instant until = ZonedDateTime.now(clock.withZone(zone))
                            .plusDays(days.getValue())
                            .with(MORNING)
                            .toInstant();
                    List<WorklistRow> put =
                            desk.each(rows, row -> attending.snooze(row.patient(), until, why.getValue()));
                    if (!put.isEmpty()) {
                        desk.undo()
                                .offer(desk.text("safety.snooze.done", put.size()), () -> put.forEach(this::asBefore));
                    }
                    desk.again().run();
                })
                .asks("until", days)
                .asks("why", why)
                .keeps(new FormDraft(drafts, draft).choice("until", days).text("why", why))
                .open();
    }

    private void asBefore(WorklistRow row) {
        WorklistRow.Snooze before = row.snooze();
        if (before != null && before.until().isAfter(clock.instant())) {
            attending.snooze(row.patient(), before.until(), before.why());
        } else {
            attending.wake(row.patient());
        }
    }

    private static Locale locale(Component on) {
        return on.getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    private static TextArea area(Component on, String label, int longest) {
        TextArea area = new TextArea(on.getTranslation(label));
        area.setMaxLength(longest);
        area.setWidthFull();
        area.setMinRows(2);
        return area;
    }
}
