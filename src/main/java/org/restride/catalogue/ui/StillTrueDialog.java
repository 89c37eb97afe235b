package org.restride.catalogue.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import org.restride.base.ui.FormDialog;

/** Asks after how many months somebody should look again at an item that was read and found true. */
final class StillTrueDialog {

    private static final int USUAL_MONTHS = 12;

    private StillTrueDialog() {}

    static FormDialog of(ItemWords words, IntConsumer save) {
        IntegerField months = new IntegerField(words.text("still-true.months"));
        months.setValue(USUAL_MONTHS);
        months.setMin(1);
        months.setMax(24);
        months.setStepButtonsVisible(true);
        return new FormDialog(words.text("still-true.title"), words.text("still-true.go"), () -> {
                    Integer chosen = months.getValue();
                    save.accept(chosen == null ? 0 : chosen);
                })
                .says(words.text("still-true.says"))
                .asks("months", months);
    }
}
