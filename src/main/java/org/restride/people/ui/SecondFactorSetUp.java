package org.restride.people.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.restride.people.SecondFactors;

/** Shows the QR code for an authenticator app and takes the first code. */
class SecondFactorSetUp extends Div {

    private static final long serialVersionUID = 1L;

    SecondFactorSetUp(SecondFactors.Offer offer, BiConsumer<SecondFactors.Offer, String> taker) {
        addClassName("rs-door-form");
        Span secret = new Span(new Span(getTranslation("people.factor.type")), new Code(offer.secret()));
        secret.addClassName("rs-secret");
        add(
                new OrderedList(
                        new ListItem(getTranslation("people.factor.step-1")),
                        new ListItem(getTranslation("people.factor.step-2")),
                        new ListItem(getTranslation("people.factor.step-3"))),
                new QrCode(offer.uri(), getTranslation("people.factor.qr")),
                secret,
                CodeStep.ofApp(code -> taker.accept(offer, code)));
    }
}
