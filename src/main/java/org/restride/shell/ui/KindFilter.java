package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Set;
import java.util.function.Consumer;
import org.restride.base.TimelineKind;
import org.restride.base.ui.Icon;

/** Chooses which kinds of entries a time line shows; none chosen shows all. */
class KindFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final Button button = new Button(new Icon("list-filter"));

    KindFilter(Set<TimelineKind> chosen, Consumer<Set<TimelineKind>> changed) {
        addClassName("rs-kind-filter");
        CheckboxGroup<TimelineKind> kinds = new CheckboxGroup<>(getTranslation("patient.time-line.kinds"));
        kinds.setItems(TimelineKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("patient.kind." + kind));
        kinds.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        kinds.setValue(chosen);
        kinds.addValueChangeListener(change -> {
            say(change.getValue());
            changed.accept(change.getValue());
        });
        Popover popover = new Popover(kinds);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("patient.time-line.kinds"));
        button.setAriaLabel(getTranslation("patient.time-line.kinds"));
        say(chosen);
        add(button, popover);
    }

    private void say(Set<TimelineKind> chosen) {
        button.setText(
                switch (chosen.size()) {
                    case 0 -> getTranslation("patient.time-line.all-kinds");
                    case 1 -> getTranslation("patient.kind." + chosen.iterator().next());
                    default -> getTranslation("patient.time-line.some-kinds", chosen.size());
                });
    }
}
