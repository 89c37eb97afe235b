package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;
import org.restride.plans.progression.Rung;
import org.restride.plans.proposals.Limits;
import org.restride.plans.proposals.Reach;
import org.restride.plans.proposals.SigningBounds;

/** Asks how far down the rules may go by themselves with one exercise, and until when. */
class BoundsDialog {
    private static final int USUAL_WEEKS = 4;

    private enum Floor {
        SAME_EXERCISE,
        EASIER_EXERCISE
    }

    private final SigningBounds signing;
    private final PatientId patient;
    private final Reach reach;
    private final UI ui = UI.getCurrentOrThrow();
    private final RadioButtonGroup<Floor> floor = new RadioButtonGroup<>();
    private final TextField lowest = new TextField();
    private final TextField highest = new TextField();
    private final Checkbox stop = new Checkbox();
    private final DatePicker until = new DatePicker();

    BoundsDialog(SigningBounds signing, PatientId patient, Reach reach) {
        this.signing = signing;
        this.patient = patient;
        this.reach = reach;
    }

    /**
     * @param title of the exercise
     * @param easier title of the easier exercise; not looked at if there is none
     */
    void open(String title, String easier, LocalDate today, Runnable done) {
        DoseWords words = DoseWords.in(ui.getLocale());
        lowest.setLabel(ui.getTranslation("proposals.bounds.lowest"));
        lowest.setValue(words.line(reach.lowest()));
        lowest.setWidthFull();
        highest.setLabel(ui.getTranslation("proposals.bounds.highest"));
        highest.setHelperText(ui.getTranslation("proposals.bounds.highest-help"));
        highest.setValue(words.whole(reach.item().dose()));
        highest.setWidthFull();
        stop.setLabel(ui.getTranslation("proposals.bounds.may-stop"));
        until.setLabel(ui.getTranslation("proposals.bounds.until"));
        until.setValue(today.plusWeeks(USUAL_WEEKS));
        until.setMin(today);
        until.setMax(today.plusDays(366));
        floor.setLabel(ui.getTranslation("proposals.bounds.floor"));
        List<Floor> floors = new ArrayList<>(List.of(Floor.SAME_EXERCISE));
        if (reach.easier() != null) {
            floors.add(Floor.EASIER_EXERCISE);
        }
        floor.setItems(floors);
        floor.setItemLabelGenerator(value -> value == Floor.SAME_EXERCISE
                ? ui.getTranslation("proposals.bounds.same", title)
                : ui.getTranslation("proposals.bounds.easier", easier));
        floor.setValue(Floor.SAME_EXERCISE);
        floor.addValueChangeListener(change -> lowest.setValue(words.line(lowest())));
        new FormDialog(
                        ui.getTranslation("proposals.bounds.title", title),
                        ui.getTranslation("proposals.bounds.sign"),
                        () -> {
                            sign();
                            Notices.done(ui.getTranslation("proposals.bounds.signed"));
                            done.run();
                        })
                .says(ui.getTranslation("proposals.bounds.says"))
                .asks("floor", floor)
                .asks("lowest", lowest)
                .asks("highest", highest)
                .shows(stop)
                .asks("until", until)
                .open();
    }

    private Dose lowest() {
        Rung easier = reach.easier();
        return floor.getValue() == Floor.EASIER_EXERCISE && easier != null ? easier.start() : reach.lowest();
    }

    private void sign() {
        LocalDate day = until.getValue();
        if (day == null) {
            throw new DomainError.Invalid(Map.of("until", "proposals.bounds.error.until"));
        }
        Rung easier = reach.easier();
        Limits.Rung bottom = new Limits.Rung(
                floor.getValue() == Floor.EASIER_EXERCISE && easier != null
                        ? easier.content()
                        : reach.item().content(),
                read("lowest", lowest));
        Limits.Rung top = new Limits.Rung(reach.item().content(), read("highest", highest));
        signing.sign(patient, reach.item().id(), new Limits(bottom, top, stop.getValue()), day);
    }

    private Dose read(String name, TextField field) {
        return switch (DoseParser.in(ui.getLocale()).read(field.getValue())) {
            case DoseParser.Understood(var dose, var _) -> dose;
            case DoseParser.Unclear _ -> throw new DomainError.Invalid(Map.of(name, "proposals.other-dose-unclear"));
        };
    }
}
