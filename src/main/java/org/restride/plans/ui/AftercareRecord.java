package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.restride.base.AccountId;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.ending.Aftercare;
import org.restride.plans.ending.AftercareStanding;
import org.restride.plans.ending.CheckAnswer;
import org.restride.plans.ending.CheckStanding;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;

/** What became of a discharge: the checks and their answers, everything that was ever signed, and the way back into care. */
final class AftercareRecord extends Div {

    /**
     * @param history the newest first
     * @param checks empty unless the patient is discharged and goes by something
     */
    record Known(
            List<Aftercare> history,
            Map<AccountId, String> authors,
            Optional<AftercareStanding> checks,
            List<CheckAnswer> answers) {}

    private final ZoneId zone;

    /**
     * @param questions of an answer, as they were asked
     * @param zone in which times are told
     */
    AftercareRecord(
            PatientSummary patient,
            Known known,
            Function<CheckAnswer, Questionnaire> questions,
            ZoneId zone,
            Runnable onTakeUp) {
        this.zone = zone;
        addClassName("rs-ending-record");
        if (patient.state() == PatientState.DISCHARGED) {
            add(Parts.box(
                    "rs-card",
                    new Paragraph(getTranslation("plans.ending.discharged", patient.firstName())),
                    Parts.box("rs-line", Parts.plain(getTranslation("plans.ending.take-up"), onTakeUp))));
        }
        known.checks().filter(checks -> !checks.checks().isEmpty()).ifPresent(checks -> add(checks(checks)));
        known.answers().forEach(answer -> add(answer(answer, questions.apply(answer))));
        if (!known.history().isEmpty()) {
            add(history(known));
        }
    }

    private Div checks(AftercareStanding standing) {
        UnorderedList list = new UnorderedList();
        for (CheckStanding check : standing.checks()) {
            String state = check.answeredAt() == null
                    ? getTranslation("plans.ending.check.open")
                    : getTranslation("plans.ending.check.answered", Dates.time(check.answeredAt(), zone));
            list.add(new ListItem(
                    getTranslation("plans.ending.check", check.weeks(), Dates.day(check.dueOn(), getLocale()), state)));
        }
        return Parts.box("rs-card", new H2(getTranslation("plans.ending.checks")), list);
    }

    private Div answer(CheckAnswer answer, Questionnaire asked) {
        DescriptionList list = new DescriptionList();
        list.addClassName("rs-facts");
        AnswerWords words = new AnswerWords(UI.getCurrentOrThrow());
        for (Questionnaire.Item item : asked.questions()) {
            Answer given = answer.answers().get(item.id());
            if (given != null) {
                list.add(
                        new DescriptionList.Term(item.text().in(getLocale())),
                        new DescriptionList.Description(words.of(item, given)));
            }
        }
        return Parts.box(
                "rs-card",
                new H2(getTranslation("plans.ending.answer", answer.weeks(), Dates.time(answer.answeredAt(), zone))),
                list);
    }

    private Div history(Known known) {
        UnorderedList list = new UnorderedList();
        for (Aftercare aftercare : known.history()) {
            String author = known.authors().getOrDefault(aftercare.signature().author(), "");
            ListItem line = new ListItem(
                    Parts.text(
                            "rs-strong",
                            getTranslation("plans.ending.state." + aftercare.state(), aftercare.version())),
                    Parts.text(
                            "rs-meta",
                            getTranslation(
                                    "plans.ending.signed",
                                    Dates.time(aftercare.signature().at(), zone),
                                    author)));
            if (!aftercare.signature().reason().isEmpty()) {
                line.add(Parts.text("rs-second", aftercare.signature().reason()));
            }
            list.add(line);
        }
        list.addClassName("rs-ending-history");
        return Parts.box("rs-card", new H2(getTranslation("plans.ending.history")), list);
    }
}
