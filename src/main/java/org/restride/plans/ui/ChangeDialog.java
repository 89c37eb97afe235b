package org.restride.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.restride.plans.ChangePlan;
import org.restride.plans.Effect;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;

/** Asks what the patient is told about a change, and why; both go into the new version. */
class ChangeDialog extends SigningDialog {
    private static final int LONGEST_NEWS = 1_000;

    /**
     * What was typed here.
     *
     * @param what empty if the proposal was left as it was
     */
    record Words(String what, String why, String reason) {
        static final Words NONE = new Words("", "", "");
    }

    /** What is to be signed, and the words as they were typed. */
    record Answer(ChangePlan change, Words words) {}

    /**
     * @param base the version that is changed; a plan that has ended is taken up again
     * @param today the patient's day
     * @param changes what is different, in the patient's language
     * @param typed what was typed here before, when a colleague was faster
     */
    ChangeDialog(
            String patient,
            PlanDetail base,
            PlanBody body,
            LocalDate today,
            List<String> changes,
            Words typed,
            Consumer<Answer> onChange) {
        super("");
        setHeaderTitle(getTranslation(
                base.isEnded() ? "plans.change-dialog.resume" : "plans.change-dialog.title",
                patient,
                base.newest() + 1));
        DatePicker start = start(base, today);
        EffectField effect = new EffectField(patient, today, base.waiting());
        effect.setVisible(!base.isEnded());
        Stream<String> resumed =
                base.isEnded() ? Stream.of(getTranslation("plans.change-dialog.resumed")) : Stream.empty();
        String proposal = shortened(Stream.concat(resumed, changes.stream()).toList());
        TextArea what = words(
                getTranslation("plans.change-dialog.what"),
                getTranslation("plans.change-dialog.what-help", patient),
                typed.what().isEmpty() ? proposal : typed.what(),
                LONGEST_NEWS);
        what.setMinRows(3);
        TextArea why = words(
                getTranslation("plans.change-dialog.why"),
                getTranslation("plans.change-dialog.why-help", patient),
                typed.why(),
                500);
        TextArea reason = words(
                getTranslation("plans.change-dialog.reason"),
                getTranslation("plans.change-dialog.reason-help"),
                typed.reason(),
                500);
        if (changes.isEmpty() && !base.isEnded()) {
            ask(new Paragraph(getTranslation("plans.change-dialog.nothing")));
        }
        ask(start, what, why, reason, effect);
        onConfirm(getTranslation("plans.change-dialog.confirm"), () -> {
            boolean whyThere = isThere(why, getTranslation("plans.change-dialog.why-missing"));
            boolean whatThere = isThere(what, getTranslation("plans.change-dialog.what-missing"));
            boolean startFits = !base.isEnded() || isWithin(start);
            Optional<Effect> from = base.isEnded() ? Optional.of(Effect.NOW) : effect.read();
            if (whatThere && whyThere && startFits && from.isPresent()) {
                Words words = new Words(
                        what.getValue().equals(proposal) ? "" : what.getValue(), why.getValue(), reason.getValue());
                onChange.accept(new Answer(
                        new ChangePlan(
                                base.id(),
                                base.newest(),
                                body,
                                base.isEnded()
                                        ? start.getValue()
                                        : base.version().startsOn(),
                                new News(what.getValue(), why.getValue()),
                                words.reason().isBlank() ? words.why() : words.reason(),
                                from.get()),
                        words));
            }
        });
    }

    /** The phases of a plan that is taken up again are counted anew. */
    private DatePicker start(PlanDetail base, LocalDate today) {
        DatePicker start = firstDay(today);
        start.setVisible(base.isEnded());
        return start;
    }

    /** As many whole lines as fit; a change of almost everything is told by its first lines. */
    private static String shortened(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() >= LONGEST_NEWS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }
}
