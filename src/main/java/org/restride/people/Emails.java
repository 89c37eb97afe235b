package org.restride.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as people type them. */
final class Emails {

    private static final Pattern PLAUSIBLE = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Emails() {}

    static boolean plausible(String email) {
        return email.length() <= 254 && PLAUSIBLE.matcher(email).matches();
    }

    /** A login as it is stored: without spaces around it, in lower case. */
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
