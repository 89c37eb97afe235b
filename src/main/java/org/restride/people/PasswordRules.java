package org.restride.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Map;
import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** Which passwords are good enough: long, and not what a guesser tries early (zxcvbn). */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int MEASURED = 100;
    private static final int HARD_TO_GUESS = 3;

    private final Zxcvbn meter = new Zxcvbn();

    /**
     * @param field the name of the field to which an error belongs
     * @param personal words that the password must not lean on, such as the login and the name
     * @throws DomainError.Invalid if the password is too short, too long or easy to guess
     */
    void check(String field, String password, List<String> personal) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new DomainError.Invalid(Map.of(field, "people.invalid.password-short"));
        }
        if (password.length() > LONGEST) {
            throw new DomainError.Invalid(Map.of(field, "people.invalid.password-long"));
        }
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        if (meter.measure(measured, personal).getScore() < HARD_TO_GUESS) {
            throw new DomainError.Invalid(Map.of(field, "people.invalid.password-weak"));
        }
    }
}
