package org.restride.shell.security;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Traces name an address by its pattern: the address itself may hold a secret, as links for guests and calendars do, or a patient's id. */
@Component
class QuietObservations extends DefaultServerRequestObservationConvention {

    private static final String URL = "http.url";

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return KeyValue.of(URL, pattern == null ? KeyValue.NONE_VALUE : pattern);
    }
}
