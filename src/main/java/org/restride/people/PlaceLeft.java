package org.restride.people;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.restride.base.Actor;

/**
 * Where somebody was when their session ran out. It waits in the browser's next session, not in an address, and only the same account in
 * the same clinic is led back: somebody else who signs in there learns nothing of it.
 *
 * @param path of this portal, with what was asked for behind the question mark
 * @param mark of the one who was there, see {@link #mark(Actor)}
 */
public record PlaceLeft(String path, String mark) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = PlaceLeft.class.getName();
    private static final int MARK_BYTES = 12;

    /** Names somebody in one clinic without telling who it is. */
    public static String mark(Actor actor) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((actor.clinic() + "/" + actor.account()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    public void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** The place that waits in the session, once. */
    public static Optional<PlaceLeft> take(HttpSession session) {
        Optional<PlaceLeft> found = Optional.ofNullable(session.getAttribute(ATTRIBUTE))
                .filter(PlaceLeft.class::isInstance)
                .map(PlaceLeft.class::cast);
        session.removeAttribute(ATTRIBUTE);
        return found;
    }

    public boolean isOf(Actor actor) {
        return mark.equals(mark(actor));
    }
}
