package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.restride.plans.ending.PlannedCheck;
import org.restride.plans.ending.ProposedEnding;

/** When the clinic asks how it goes, or why it does not. */
final class ChecksForm extends Div {

    private record Row(int weeks, Checkbox ask, DatePicker day, TextField why) {

        PlannedCheck check() {
            return ask.getValue()
                    ? PlannedCheck.on(weeks, day.getValue())
                    : PlannedCheck.declined(weeks, why.getValue());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final LocalDate today;

    ChecksForm(ProposedEnding proposed) {
        today = proposed.today();
        addClassNames("rs-card", "rs-ending-form");
        add(
                new H2(getTranslation("plans.ending.checks")),
                Parts.text("rs-second", getTranslation("plans.ending.checks.text")));
        proposed.checks().forEach(this::add);
    }

    private void add(PlannedCheck check) {
        Checkbox ask = new Checkbox(getTranslation("plans.ending.checks.after", check.weeks()), true);
        DatePicker day = new DatePicker(check.dueOn());
        day.setAriaLabel(getTranslation("plans.ending.checks.day", check.weeks()));
        day.setMin(today);
        TextField why = new TextField(getTranslation("plans.ending.checks.why"));
        why.setMaxLength(PlannedCheck.LONGEST);
        why.setWidthFull();
        why.setVisible(false);
        ask.addValueChangeListener(change -> {
            day.setVisible(change.getValue());
            why.setVisible(!change.getValue());
        });
        rows.add(new Row(check.weeks(), ask, day, why));
        add(Parts.box("rs-ending-check", ask, day, why));
    }

    /** Marks what is missing. */
    boolean isWhole() {
        boolean whole = true;
        for (Row row : rows) {
            LocalDate day = row.day().getValue();
            boolean dated = day != null && !day.isBefore(today);
            boolean explained = !row.why().getValue().isBlank();
            row.day().setErrorMessage(getTranslation("plans.ending.checks.ahead"));
            row.day().setInvalid(!dated);
            row.why().setErrorMessage(getTranslation("plans.error.reason-missing"));
            row.why().setInvalid(!explained);
            whole &= row.ask().getValue() ? dated : explained;
        }
        return whole;
    }

    List<PlannedCheck> checks() {
        return rows.stream().map(Row::check).toList();
    }
}
