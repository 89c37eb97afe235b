package org.restride.people.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.people.PasskeyQuestion;

/**
 * Speaks with the passkeys of the browser; shows nothing. Questions and answers go through the page's own connection, so that what protects
 * that from other sites protects them too. A question is answered once.
 */
@Tag("rs-passkey")
@JsModule("./components/rs-passkey.ts")
class PasskeyDoor extends Component {

    private static final long serialVersionUID = 1L;

    /** Takes the answer to a question. */
    @FunctionalInterface
    interface Taker {
        void take(PasskeyQuestion question, String answer);
    }

    /** Told what the browser can do. */
    @FunctionalInterface
    interface Able {
        /**
         * @param any whether the browser knows passkeys
         * @param here whether this device itself can keep them
         */
        void tell(boolean any, boolean here);
    }

    private final transient Taker taker;
    private final transient Consumer<String> failing;
    private transient Able able = (any, here) -> {};
    private @Nullable PasskeyQuestion question;

    /**
     * @param host the name that the passkeys are of
     * @param failing takes the key of a text that says why there is no answer
     */
    PasskeyDoor(String host, Taker taker, Consumer<String> failing) {
        this.taker = taker;
        this.failing = failing;
        getElement().setProperty("host", host);
    }

    void onAble(Able told) {
        this.able = told;
    }

    /** Waits for a passkey that is chosen from what the browser fills in. */
    void listen(PasskeyQuestion asked) {
        send("listen", asked);
    }

    /** Asks for a passkey now. */
    void ask(PasskeyQuestion asked) {
        send("ask", asked);
    }

    /** Asks to make a passkey now. */
    void make(PasskeyQuestion asked) {
        send("make", asked);
    }

    private void send(String function, PasskeyQuestion asked) {
        question = asked;
        getElement().callJsFunction(function, asked.json());
    }

    @ClientCallable
    void able(boolean any, boolean here) {
        able.tell(any, here);
    }

    @ClientCallable
    void answer(String json) {
        PasskeyQuestion answered = question;
        question = null;
        if (answered != null) {
            taker.take(answered, json);
        }
    }

    @ClientCallable
    void failed(String why) {
        question = null;
        failing.accept(
                switch (why) {
                    case "known" -> "people.passkey.known";
                    case "cancelled" -> "people.passkey.cancelled";
                    default -> "people.passkey.unable";
                });
    }
}
