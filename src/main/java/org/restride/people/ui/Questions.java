package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is not easily undone. */
final class Questions {

    private Questions() {}

    static void ask(String title, String text, String send, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, send, confirmed -> work.run());
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation("people.cancel"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.open();
    }
}
