package org.restride.people.ui;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.restride.people.Passkeys;
import org.restride.people.SecondFactors;
import org.restride.people.SignIn;
import org.springframework.stereotype.Component;

/** What each way in has in common once somebody has shown who they are. */
@Component
class Passages {

    final SignIn signIn;
    final SecondFactors secondFactors;
    final Passkeys passkeys;
    final Entrance entrance;

    Passages(SignIn signIn, SecondFactors secondFactors, Passkeys passkeys, Entrance entrance) {
        this.signIn = signIn;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.entrance = entrance;
    }

    /**
     * @param frame in which the steps are shown
     * @param trusted whether the person said that the device is theirs alone
     * @param again shows the first step anew, with what to say there
     */
    Passage through(DoorFrame frame, BooleanSupplier trusted, Consumer<String> again) {
        return new Passage(this, frame, trusted, again);
    }
}
