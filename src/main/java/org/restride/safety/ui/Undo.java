package org.restride.safety.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;

/**
 * The bar that offers for ten seconds to undo the last step. What can be taken back is done at once; what a patient would read the same
 * moment waits until the ten seconds are over.
 */
final class Undo implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SECONDS_10 = 10_000;

    private final transient Runnable again;
    private transient @Nullable Offer open;

    private record Offer(Notification bar, Runnable back, Runnable forGood) {}

    /**
     * @param again reads the list after something was undone
     */
    Undo(Runnable again) {
        this.again = again;
    }

    /** It is done; this takes it back. */
    void offer(String text, Runnable back) {
        show(text, back, () -> {});
    }

    /** It is done when the time is over, or when something else is done before. */
    void later(String text, Runnable deed) {
        show(text, () -> {}, deed);
    }

    /** Undoes the last step, if it still can be. */
    void undo() {
        Offer offer = open;
        if (offer == null) {
            return;
        }
        open = null;
        offer.bar().close();
        offer.back().run();
        Notices.done(offer.bar().getTranslation("safety.undo.done"));
        again.run();
    }

    /** Does what waits now: nothing is left open when somebody goes. */
    void settle() {
        Offer offer = open;
        if (offer != null) {
            open = null;
            offer.bar().close();
            offer.forGood().run();
        }
    }

    private void show(String text, Runnable back, Runnable forGood) {
        settle();
        Notification bar = new Notification();
        Button undo = new Button(bar.getTranslation("safety.undo"), new Icon("undo"), click -> undo());
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div line = new Div(new Span(text), undo);
        line.addClassName("rs-undo");
        bar.add(line);
        bar.setDuration(SECONDS_10);
        bar.setPosition(Notification.Position.BOTTOM_START);
        Offer offer = new Offer(bar, back, forGood);
        bar.addOpenedChangeListener(change -> {
            if (!change.isOpened() && offer.equals(open)) {
                settle();
            }
        });
        open = offer;
        bar.open();
    }
}
