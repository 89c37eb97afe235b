package org.restride.plans.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.restride.plans.Range;

/** The small fields in which the parts of a dose are chosen. */
final class DoseInputs {
    private DoseInputs() {}

    /** One of an enum's constants; their names stand in the texts below the key. */
    static <E extends Enum<E>> Select<E> choice(String key, List<E> choices) {
        Select<E> select = new Select<>();
        select.setLabel(select.getTranslation("plans.dose.field." + key));
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> select.getTranslation("plans.dose.field." + key + "." + code(choice)));
        return select;
    }

    static IntegerField number(String key, Range range) {
        IntegerField field = new IntegerField();
        field.setLabel(field.getTranslation("plans.dose.field." + key));
        field.setStepButtonsVisible(true);
        limit(field, range);
        return field;
    }

    static void limit(IntegerField field, Range range) {
        field.setMin(range.from());
        field.setMax(range.to());
    }

    /** A number with up to two decimals, with a point or a comma. */
    static TextField decimal(String key) {
        TextField field = new TextField();
        field.setLabel(field.getTranslation("plans.dose.field." + key));
        field.setAllowedCharPattern("[0-9.,]");
        field.setMaxLength(6);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        return field;
    }

    /** Empty while nothing is there, or it is out of range. */
    static Optional<Integer> valid(IntegerField field) {
        return Optional.ofNullable(field.getValue())
                .filter(number -> number >= field.getMin() && number <= field.getMax());
    }

    static Optional<BigDecimal> valid(TextField field) {
        try {
            return Optional.of(new BigDecimal(field.getValue().replace(',', '.')));
        } catch (NumberFormatException unfinished) {
            return Optional.empty();
        }
    }

    static void onChange(Runnable change, AbstractField<?, ?>... fields) {
        for (AbstractField<?, ?> field : fields) {
            field.addValueChangeListener(ignored -> change.run());
        }
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
