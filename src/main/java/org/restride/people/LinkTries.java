package org.restride.people;

import org.restride.base.DomainError;
import org.springframework.stereotype.Component;

/** Slows down those who follow secret links too often, or try links that are none; counted for all nodes together. */
@Component
public class LinkTries {

    private final Throttle throttle;

    LinkTries(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Somebody follows a good link. By the link and not by the address: calendars of many people are fetched from few addresses.
     *
     * @throws DomainError.TooMany if it was followed too often lately
     */
    public void followed(String secret) {
        throttle.tryLink(secret);
    }

    /**
     * Somebody tried a link that is none of ours.
     *
     * @throws DomainError.TooMany if that came too often from this address lately
     */
    public void missed(String remoteAddress) {
        throttle.missLink(remoteAddress);
    }
}
