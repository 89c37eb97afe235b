package org.restride.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.restride.base.ui.Icon;
import org.restride.plans.checks.Keeping;
import org.restride.plans.checks.PlanFinding;
import org.restride.plans.checks.Severity;

/** One finding beside what it is about: what, why, the better way as a button, and "keep, because" where that may be. */
final class FindingLine extends ListItem {
    private static final int READY_REASONS = 2;

    /** A reason that was given: the words, and by whom and when if it was not given just now. */
    record Answer(String reason, String byWhom) {}

    /** The way to put it right; empty if there is no single one. */
    record Mending(String text, Runnable action) {}

    private final PlanFinding found;
    private final String what;
    private final Consumer<String> onKeep;
    private final Div answer = Parts.box("rs-finding-answer");
    private final Optional<Mending> mending;

    /**
     * @param about titles of what it is about; empty where that can be seen
     * @param asks whether a reason may be given
     */
    FindingLine(
            PlanFinding found,
            String what,
            String why,
            String about,
            boolean asks,
            Optional<Answer> answered,
            Optional<Mending> mending,
            Consumer<String> onKeep) {
        this.found = found;
        this.what = what;
        this.onKeep = onKeep;
        this.mending = mending;
        boolean settled = answered.isPresent();
        addClassName("rs-finding");
        setClassName("care", found.severity() != Severity.ADVICE && !settled);
        Div head = Parts.box(
                "rs-finding-head",
                new Icon(settled ? "check" : found.severity() == Severity.ADVICE ? "info" : "triangle-alert"),
                Parts.text("rs-strong", what));
        if (!settled) {
            String weight = getTranslation("plans.check.severity." + severity());
            head.addComponentAsFirst(Parts.text("rs-visually-hidden", weight + ": "));
        }
        add(head, Parts.text("rs-second", why));
        if (!about.isEmpty()) {
            add(Parts.text("rs-meta", about));
        }
        add(answer);
        if (settled) {
            showAnswer(answered.orElseThrow(), asks);
        } else {
            showWays(asks && found.severity() == Severity.SERIOUS);
        }
    }

    private String severity() {
        return found.severity().name().toLowerCase(Locale.ROOT);
    }

    private void showAnswer(Answer given, boolean asks) {
        answer.add(Parts.text("rs-finding-reason", getTranslation("plans.check.kept", given.reason())));
        if (!given.byWhom().isEmpty()) {
            answer.add(Parts.text("rs-meta", given.byWhom()));
        }
        if (asks) {
            answer.add(Parts.quiet(getTranslation("plans.check.again"), () -> ask(given.reason())));
        }
    }

    private void showWays(boolean keeps) {
        mending.ifPresent(way -> answer.add(Parts.plain(way.text(), way.action())));
        if (keeps) {
            Button keep = Parts.quiet(getTranslation("plans.check.keep"), () -> ask(""));
            keep.setAriaLabel(getTranslation("plans.check.keep-of", what));
            answer.add(keep);
        }
    }

    private void ask(String reason) {
        answer.removeAll();
        TextField field = new TextField(getTranslation("plans.check.reason"));
        field.setHelperText(getTranslation("plans.check.reason-help"));
        field.setMaxLength(Keeping.LONGEST);
        field.setValue(reason);
        field.setWidthFull();
        Runnable save = () -> save(field);
        field.addKeyDownListener(Key.ENTER, press -> save.run());
        Div ready = Parts.box("rs-ready-reasons");
        readyReasons().forEach(words -> ready.add(Parts.quiet(words, () -> onKeep.accept(words))));
        answer.add(field, ready, Parts.plain(getTranslation("plans.check.save"), save));
        field.focus();
    }

    private void save(TextField field) {
        if (field.getValue().isBlank()) {
            field.setErrorMessage(getTranslation("plans.check.reason-missing"));
            field.setInvalid(true);
            field.focus();
        } else {
            onKeep.accept(field.getValue());
        }
    }

    private List<String> readyReasons() {
        return IntStream.rangeClosed(1, READY_REASONS)
                .mapToObj(
                        n -> getTranslation("plans.check.ready." + found.check().code() + "." + n))
                .toList();
    }
}
