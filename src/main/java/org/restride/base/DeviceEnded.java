package org.restride.base;

import java.net.URI;
import org.springframework.http.ProblemDetail;

/** Tells a device that it was signed out or taken back, so that it destroys what it keeps; that nobody is signed in does not. */
public final class DeviceEnded {

    private static final URI TYPE = URI.create("urn:restride:device-ended");

    private DeviceEnded() {}

    public static void mark(ProblemDetail problem) {
        problem.setType(TYPE);
    }
}
