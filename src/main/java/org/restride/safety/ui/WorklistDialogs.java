package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.people.Clinics;
import org.restride.questions.Answering;
import org.restride.questions.Lock;
import org.restride.questions.Locks;
import org.restride.questions.QuestionSet;
import org.restride.safety.Alert;
import org.restride.safety.Attending;
import org.restride.safety.Outcome;
import org.restride.safety.Unlocking;

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
    private final Drafts drafts;
    private final Clock clock;

    WorklistDialogs(
            Attending attending,
            Unlocking unlocking,
            Answering answering,
            Clinics clinics,
            Drafts drafts,
            Clock clock) {
        this.attending = attending;
        this.unlocking = unlocking;
        this.answering = answering;
        this.clinics = clinics;
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

    private FormDialog unlockDialog(Component on, PatientId patient, Lock lock, Runnable done) {
        TextArea reason = area(on, "safety.unlock.reason", Locks.LONGEST_TEXT);
        reason.setHelperText(on.getTranslation("safety.unlock.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        TextArea words = area(on, "safety.unlock.words", Locks.LONGEST_TEXT);
        words.setHelperText(on.getTranslation("safety.unlock.words.help"));
        FormDialog dialog = new FormDialog(
                on.getTranslation("safety.unlock.title"), on.getTranslation("safety.unlock.button"), () -> {
                    unlocking.unlock(patient, lock.id(), reason.getValue(), words.getValue());
                    Notices.done(on.getTranslation("safety.unlock.done"));
                    done.run();
                });
        dialog.says(on.getTranslation("safety.unlock.answered-yes"))
                .shows(answers(lock, locale(on)))
                .asks("reason", reason)
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

    /** Closes the alerts that the clinician sees, with what was done. */
    public void close(Component on, PatientId patient, List<Alert> seen, Runnable done) {
        Set<Alert.Key> keys = seen.stream().map(Alert::key).collect(Collectors.toSet());
        RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(on.getTranslation("safety.close.outcome"));
        outcome.setItems(
                Arrays.stream(Outcome.values()).filter(Outcome::isChosen).toList());
        outcome.setItemLabelGenerator(each -> on.getTranslation("safety.outcome." + each));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setValue(Outcome.CALLED);
        TextArea note = area(on, "safety.close.note", Attending.LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        new FormDialog(on.getTranslation("safety.close.title"), on.getTranslation("safety.close.button"), () -> {
                    attending.close(patient, keys, outcome.getValue(), note.getValue());
                    Notices.done(on.getTranslation("safety.close.done"));
                    done.run();
                })
                .asks("outcome", outcome)
                .asks("note", note)
                .keeps(new FormDraft(drafts, "close." + patient)
                        .choice("outcome", outcome)
                        .text("note", note))
                .open();
    }

    /** Puts the patient aside until a morning, with a reason. */
    public void snooze(Component on, PatientId patient, Runnable done) {
        Select<Integer> days = new Select<>();
        days.setLabel(on.getTranslation("safety.snooze.until"));
        days.setItems(SNOOZES);
        days.setItemLabelGenerator(each -> on.getTranslation("safety.snooze.days", each));
        days.setValue(SNOOZES.getFirst());
        TextArea why = area(on, "safety.snooze.why", Attending.LONGEST_REASON);
        why.setRequiredIndicatorVisible(true);
        new FormDialog(on.getTranslation("safety.snooze.title"), on.getTranslation("safety.snooze.button"), () -> {
                    ZoneId zone = clinics.current().zone();
                    ZonedDateTime until = ZonedDateTime.now(clock.withZone(zone))
                            .plusDays(days.getValue())
                            .with(MORNING);
                    attending.snooze(patient, until.toInstant(), why.getValue());
                    Notices.done(on.getTranslation("safety.snooze.done"));
                    done.run();
                })
                .asks("until", days)
                .asks("why", why)
                .keeps(new FormDraft(drafts, "snooze." + patient)
                        .choice("until", days)
                        .text("why", why))
                .open();
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
