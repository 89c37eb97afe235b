package org.restride.outcomes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.Entry;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureCourse;
import org.restride.questions.Answer;

/** All that a patient has answered to a measure, newest first; what was corrected shows both, and all of it can be put right. */
final class OwnAnswers extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Measure measure;
    private final transient MeasureWords words = new MeasureWords(this, getLocale());

    OwnAnswers(MeasureCourse course) {
        measure = course.measure();
        addClassName("rs-own-answers");
        List<Entry> history = course.history();
        setSummaryText(getTranslation("outcomes.own", history.size()));
        UnorderedList list = new UnorderedList();
        history.forEach(entry -> list.add(line(entry, course.before(entry))));
        setContent(list);
    }

    private ListItem line(Entry entry, List<Entry> before) {
        String day = DayWords.full(this, entry.day());
        Anchor correct = new Anchor(MeasureView.correcting(entry.id()), getTranslation("outcomes.own.correct"));
        correct.setAriaLabel(getTranslation("outcomes.about", getTranslation("outcomes.own.correct"), day));
        Div told = MeasureWords.box(
                "rs-course-words", MeasureWords.span("rs-strong", day), MeasureWords.span("rs-second", said(entry)));
        before.forEach(wrong ->
                told.add(MeasureWords.span("rs-own-before", getTranslation("outcomes.own.before", said(wrong)))));
        return new ListItem(MeasureWords.box("rs-course-line", told, correct));
    }

    /** The numbers that were given to activities; else what all answers came to. */
    private String said(Entry entry) {
        String activities = entry.answers().values().stream()
                .flatMap(answer ->
                        answer instanceof Answer.Rated(List<Answer.Activity> rated) ? rated.stream() : Stream.of())
                .map(each -> getTranslation("outcomes.own.activity", each.name(), each.rating()))
                .collect(Collectors.joining(", "));
        return activities.isEmpty() ? words.own(measure, entry) : activities;
    }
}
