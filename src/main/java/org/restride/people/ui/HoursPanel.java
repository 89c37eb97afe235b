package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.ClinicHours;
import org.restride.people.OpeningHours;

/** The clinic's week, its closed days and its promise of an answer, to be changed. */
class HoursPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpeningHours desk;
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final IntegerField answer = new IntegerField();
    private final UnorderedList closedList = new UnorderedList();
    private final transient List<ClinicHours.ClosedDay> closed = new ArrayList<>();
    private int version;

    HoursPanel(OpeningHours desk) {
        this.desk = desk;
        addClassNames("rs-panel", "rs-hours");
        ClinicHours now = desk.current();
        version = now.version();
        closed.addAll(now.closed());
        answer.setLabel(getTranslation("people.hours.answer"));
        answer.setHelperText(getTranslation("people.hours.answer-help"));
        answer.setMin(1);
        answer.setMax(ClinicHours.MOST_ANSWER_HOURS);
        answer.setStepButtonsVisible(true);
        answer.setValue(now.answerHours());
        Button save = new Button(getTranslation("people.hours.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("people.hours.what")), week(now), answer, closedDays(), save);
        showClosed();
    }

    private Div week(ClinicHours now) {
        Div week = new Div();
        week.addClassName("rs-hours-days");
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = new TextField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
            field.setValue(SpanWords.write(now.of(day)));
            if (day == DayOfWeek.MONDAY) {
                field.setHelperText(getTranslation("people.hours.day-help"));
            }
            days.put(day, field);
            week.add(field);
        }
        return week;
    }

    private Div closedDays() {
        closedList.addClassName("rs-hours-closed");
        DatePicker day = new DatePicker(getTranslation("people.hours.closed.day"));
        day.setLocale(getLocale());
        TextField name = new TextField(getTranslation("people.hours.closed.name"));
        name.setMaxLength(80);
        Button add = new Button(getTranslation("people.hours.closed.add"), click -> {
            if (day.getValue() != null) {
                closed.removeIf(each -> each.day().equals(day.getValue()));
                closed.add(new ClinicHours.ClosedDay(
                        day.getValue(), name.getValue().strip()));
                closed.sort((a, b) -> a.day().compareTo(b.day()));
                day.clear();
                name.clear();
                showClosed();
            }
        });
        Div row = new Div(day, name, add);
        row.addClassName("rs-acts");
        return new Div(new H3(getTranslation("people.hours.closed")), closedList, row);
    }

    private void showClosed() {
        closedList.removeAll();
        closed.forEach(each -> {
            String day = DayWords.full(this, each.day());
            Button remove = new Button(getTranslation("people.hours.closed.remove", ""), click -> {
                closed.remove(each);
                showClosed();
            });
            remove.setAriaLabel(getTranslation("people.hours.closed.remove", day));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            closedList.add(new ListItem(new Span(each.name().isEmpty() ? day : day + " · " + each.name()), remove));
        });
    }

    private void save() {
        days.values().forEach(field -> field.setInvalid(false));
        answer.setInvalid(false);
        Map<DayOfWeek, List<ClinicHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, field) -> read(day, field, week));
        if (days.values().stream().anyMatch(TextField::isInvalid)) {
            return;
        }
        try {
            desk.change(new ClinicHours(week, closed, answer.isEmpty() ? 0 : answer.getValue(), version));
            version++;
            Notices.done(getTranslation("people.hours.saved"));
        } catch (DomainError.Invalid wrong) {
            wrong.fields().forEach((name, key) -> {
                answer.setErrorMessage(getTranslation(key));
                answer.setInvalid(true);
            });
        }
    }

    /** Each day is tried by itself, so that the wrong one is marked. */
    private void read(DayOfWeek day, TextField field, Map<DayOfWeek, List<ClinicHours.Span>> week) {
        try {
            week.put(day, SpanWords.read(field.getValue()));
            new ClinicHours(Map.of(day, week.get(day)), List.of(), 1, 0).isKnown();
        } catch (DomainError.Invalid wrong) {
            field.setErrorMessage(wrong.fields().values().stream()
                    .findFirst()
                    .map(key -> getTranslation(key))
                    .orElse(""));
            field.setInvalid(true);
        }
    }
}
