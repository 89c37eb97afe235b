package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.restride.people.SecondFactors;

/** Sets up the second factor, renews its recovery codes, or switches it off. */
class SecondFactorPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactors secondFactors;

    SecondFactorPanel(SecondFactors secondFactors, boolean on) {
        this.secondFactors = secondFactors;
        addClassName("rs-panel");
        show(on);
    }

    private void show(boolean on) {
        if (!on) {
            show(
                    new Paragraph(getTranslation("people.account.factor.off")),
                    new Button(getTranslation("people.account.factor.set-up"), click -> setUp()));
            return;
        }
        Div acts = new Div(
                new Button(getTranslation("people.recovery.renew"), click -> renew()),
                new Button(getTranslation("people.account.factor.switch-off"), click -> switchOff()));
        acts.addClassName("rs-panel-acts");
        show(
                new Paragraph(getTranslation("people.account.factor.on")),
                new Paragraph(getTranslation("people.recovery.left", secondFactors.recoveryCodesLeft())),
                acts);
    }

    private void setUp() {
        show(new SecondFactorSetUp(
                secondFactors.offer(), (offer, code) -> showCodes(secondFactors.confirm(offer, code))));
    }

    private void renew() {
        show(
                new Paragraph(getTranslation("people.recovery.renew.how")),
                CodeStep.ofApp(code -> showCodes(secondFactors.renewRecoveryCodes(code))),
                back());
    }

    private void switchOff() {
        show(
                new Paragraph(getTranslation("people.account.factor.switch-off.how")),
                CodeStep.ofAppOrPaper(code -> {
                    secondFactors.switchOff(code);
                    show(false);
                    AccountView.saved();
                }),
                back());
    }

    private void showCodes(List<String> codes) {
        show(new RecoveryCodeList(codes, () -> {
            show(true);
            AccountView.saved();
        }));
    }

    private Button back() {
        return new Button(getTranslation("people.cancel"), click -> show(true));
    }

    private void show(Component... parts) {
        removeAll();
        add(parts);
    }
}
