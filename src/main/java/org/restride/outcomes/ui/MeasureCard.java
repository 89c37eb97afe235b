package org.restride.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.Assignment;
import org.restride.outcomes.ChangeRule;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureCourse;
import org.restride.outcomes.MeasureReading;
import org.restride.outcomes.Score;
import org.restride.people.PatientSummary;

/** One measure of a patient with its numbers, the picture, where the numbers come from, and what can be done. */
final class MeasureCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient MeasureCourse course;
    private final transient Measure measure;
    private final transient MeasureReading reading;
    private final transient MeasureDialogs dialogs;
    private final transient MeasureWords words = new MeasureWords(this, getLocale());
    private final transient PatientSummary patient;
    private final LocalDate today;

    MeasureCard(MeasureCourse course, MeasureDialogs dialogs, PatientSummary patient, LocalDate today) {
        this.course = course;
        this.measure = course.measure();
        this.reading = course.reading();
        this.dialogs = dialogs;
        this.patient = patient;
        this.today = today;
        addClassNames("rs-card", "rs-measure-card");
        add(head());
        if (course.entries().isEmpty()) {
            add(line(getTranslation("outcomes.no-answers")));
        } else {
            add(numbers());
            if (reading.latest().isPresent()) {
                add(picture());
            }
            activities();
            add(new NativeDetails(
                    getTranslation("outcomes.entries", course.entries().size()), table()));
        }
        if (measure.note() != null) {
            add(line(measure.note().in(getLocale())));
        }
        rule().ifPresent(rule -> add(line(rule)));
        add(line(sources()), acts());
    }

    private Div head() {
        Div head = MeasureWords.box(
                "rs-course-line",
                MeasureWords.box(
                        "rs-course-words",
                        new H2(getTranslation(
                                "outcomes.named",
                                measure.abbreviation(),
                                measure.name().in(getLocale()))),
                        line(asking())));
        reading.verdict().ifPresent(verdict -> head.add(words.tag(verdict, "staff")));
        return head;
    }

    private String asking() {
        Assignment standing = course.standing();
        if (standing == null) {
            return getTranslation("outcomes.stopped");
        }
        Assignment.Due due = course.due();
        String asked = words.schedule(standing);
        return due == null ? asked : getTranslation("outcomes.waits", asked, DayWords.date(this, due.since(), today));
    }

    private Paragraph numbers() {
        Entry last = course.entries().getLast();
        String now = words.score(measure, last);
        Paragraph line = new Paragraph(MeasureWords.span("rs-measure-number", now));
        if (reading.change().transition()) {
            line.add(MeasureWords.span("rs-second", getTranslation("outcomes.counts-from", threshold())));
        } else if (course.entries().size() > 1 && reading.baseline().isPresent()) {
            String first = words.number(measure, reading.baseline().get().value());
            line.add(MeasureWords.span(
                    "rs-second",
                    reading.threshold().isPresent()
                            ? getTranslation("outcomes.from-counts", first, threshold())
                            : getTranslation("outcomes.from-unknown", first)));
        }
        return line;
    }

    private String threshold() {
        return reading.threshold().map(least -> words.number(least, 1)).orElse("");
    }

    private MeasurePicture picture() {
        return new MeasurePicture(
                measure,
                reading,
                words,
                getTranslation(
                        "outcomes.picture",
                        measure.abbreviation(),
                        words.number(
                                measure, reading.baseline().map(Score::value).orElseThrow()),
                        words.number(measure, reading.latest().map(Score::value).orElseThrow())),
                today);
    }

    private void activities() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-measure-activities");
        course.activities().forEach(each -> {
            ListItem item = new ListItem(
                    MeasureWords.span("rs-strong", each.name()),
                    MeasureWords.span("rs-second", getTranslation("outcomes.from-to", each.first(), each.last())));
            each.verdict().ifPresent(verdict -> item.add(words.tag(verdict, "staff")));
            list.add(item);
        });
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private NativeTable table() {
        NativeTableRow titles = new NativeTableRow();
        for (String key : List.of("day", "score", "how", "act")) {
            titles.add(new NativeTableHeaderCell(getTranslation("outcomes.column." + key)));
        }
        NativeTableBody body = new NativeTableBody();
        List<Entry> all = new ArrayList<>(course.earlier());
        all.addAll(course.entries());
        all.reversed().forEach(entry -> body.add(row(entry)));
        NativeTable table = new NativeTable(new NativeTableHeader(titles), body);
        table.addClassName("rs-measure-table");
        return table;
    }

    private NativeTableRow row(Entry entry) {
        NativeTableCell score = new NativeTableCell(words.score(measure, entry));
        words.parts(measure, entry).forEach(part -> score.add(below(part)));
        course.before(entry)
                .forEach(before -> score.add(below(getTranslation(
                        "outcomes.before",
                        words.score(measure, before),
                        DayWords.date(this, LocalDate.ofInstant(before.receivedAt(), patient.zone()), today)))));
        String how = getTranslation(entry.onPaper() ? "outcomes.how.paper" : "outcomes.how.patient");
        NativeTableCell told =
                new NativeTableCell(entry.replaces() == null ? how : getTranslation("outcomes.how.corrected", how));
        told.add(below(words.version(entry)));
        String day = DayWords.date(this, entry.day(), today);
        NativeTableCell act =
                new NativeTableCell(quiet("outcomes.look", day, () -> dialogs.look(this, measure, entry)));
        if (course.entries().contains(entry)) {
            act.add(quiet("outcomes.correct", day, () -> dialogs.correct(this, course, entry)));
        }
        return new NativeTableRow(new NativeTableCell(day), score, told, act);
    }

    private static Div below(String text) {
        Div line = new Div(text);
        line.addClassName("rs-second");
        return line;
    }

    /** From which change on it is called one: by chance alone, and to patients; empty if nothing is known. */
    private Optional<String> rule() {
        ChangeRule change = measure.change();
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(change.mdc())
                .ifPresent(mdc -> parts.add(getTranslation("outcomes.rule.mdc", words.plain(mdc))));
        Optional.ofNullable(change.micAbsolute())
                .ifPresent(mic -> parts.add(getTranslation("outcomes.rule.mic", words.plain(mic))));
        Optional.ofNullable(change.micRelative())
                .ifPresent(
                        mic -> parts.add(getTranslation("outcomes.rule.mic-part", words.plain(mic.movePointRight(2)))));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String whole = parts.size() == 1
                ? getTranslation("outcomes.rule.one", parts.getFirst())
                : getTranslation("outcomes.rule.largest", String.join("; ", parts));
        return Optional.of(Optional.ofNullable(measure.singleChange())
                .map(ChangeRule::mdc)
                .map(mdc -> whole + " " + getTranslation("outcomes.rule.single", words.plain(mdc)))
                .orElse(whole));
    }

    private String sources() {
        ChangeRule change = measure.change();
        List<String> known = change.sources().isEmpty() ? measure.sources() : change.sources();
        return getTranslation("outcomes.sources", String.join("; ", known));
    }

    private Div acts() {
        Div acts = MeasureWords.box("rs-row");
        Assignment standing = course.standing();
        if (standing != null) {
            acts.add(
                    new Button(getTranslation("outcomes.enter-paper"), click -> dialogs.enter(this, course)),
                    quiet("outcomes.stop", measure.abbreviation(), () -> dialogs.stop(standing)));
        }
        return acts;
    }

    /**
     * @param about what a screen reader adds, as many buttons have the same words
     */
    private Button quiet(String textKey, String about, Runnable action) {
        Button button = new Button(getTranslation(textKey), click -> action.run());
        button.setAriaLabel(getTranslation("outcomes.about", getTranslation(textKey), about));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("rs-second");
        return line;
    }
}
