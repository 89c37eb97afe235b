package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.restride.people.SecondFactors;

/** Sets up the second factor, or switches it off. */
class SecondFactorPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactors secondFactors;

    SecondFactorPanel(SecondFactors secondFactors, boolean on) {
        this.secondFactors = secondFactors;
        addClassName("rs-panel");
        show(on);
    }

    private void show(boolean on) {
        removeAll();
        add(new Paragraph(getTranslation(on ? "people.account.factor.on" : "people.account.factor.off")));
        if (on) {
            add(new Button(getTranslation("people.account.factor.switch-off"), click -> askCode()));
        } else {
            add(new Button(getTranslation("people.account.factor.set-up"), click -> setUp()));
        }
    }

    private void setUp() {
        removeAll();
        add(new SecondFactorSetUp(secondFactors.offer(), (offer, code) -> {
            secondFactors.confirm(offer, code);
            show(true);
            AccountView.saved();
        }));
    }

    private void askCode() {
        removeAll();
        add(new Paragraph(getTranslation("people.account.factor.switch-off.how")), new CodeStep(code -> {
            secondFactors.switchOff(code);
            show(false);
            AccountView.saved();
        }));
    }
}
