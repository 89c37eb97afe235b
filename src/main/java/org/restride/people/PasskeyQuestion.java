package org.restride.people;

import java.io.Serial;
import java.io.Serializable;

/**
 * What a browser is asked of a passkey: to make one, or to show one. Its challenge is answered once, to the service that made it.
 *
 * @param json the options as {@code PublicKeyCredential} reads them
 * @param options the same as they are checked against
 */
public record PasskeyQuestion(String json, Serializable options) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return "PasskeyQuestion";
    }
}
