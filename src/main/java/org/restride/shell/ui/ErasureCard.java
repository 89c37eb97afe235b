package org.restride.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.rights.ErasureRequest;
import org.restride.people.rights.Erasures;

/** Where a patient asks that the record is erased, reads what the clinic says to it, and can change their mind. */
class ErasureCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Erasures erasures;
    private final transient ZoneId zone;
    private final int years;

    ErasureCard(Erasures erasures, int years, ZoneId zone) {
        this.erasures = erasures;
        this.years = years;
        this.zone = zone;
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(getTranslation("rights.erase.about", years)));
        erasures.mine()
                .ifPresentOrElse(
                        this::showStanding,
                        () -> add(new Button(getTranslation("rights.erase.ask"), click -> makeSure())));
    }

    private void showStanding(ErasureRequest request) {
        LocalDate asked = request.askedAt().atZone(zone).toLocalDate();
        Paragraph state = new Paragraph(request.answer()
                .map(answer -> getTranslation(
                        "rights.erase.answered", DayWords.full(this, answer.keepUntil()), answer.reason()))
                .orElseGet(() -> getTranslation("rights.erase.asked", DayWords.full(this, asked))));
        state.addClassName("rs-strong");
        add(state);
        if (request.answer().isPresent() && !request.confirmed()) {
            Paragraph waits = new Paragraph(getTranslation("rights.erase.to-confirm"));
            waits.addClassName("rs-second");
            add(waits);
        }
        add(new Button(getTranslation("rights.erase.back"), click -> {
            erasures.takeBack();
            show();
            Notices.done(getTranslation("rights.erase.backed"));
        }));
    }

    private void makeSure() {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("rights.erase.sure"));
        sure.setText(getTranslation("rights.erase.sure-about"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("rights.erase.no"));
        sure.setConfirmText(getTranslation("rights.erase.yes"));
        sure.addConfirmListener(yes -> {
            erasures.ask();
            show();
        });
        sure.open();
    }
}
