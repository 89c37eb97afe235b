package org.restride.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What traces learn of an address. */
class QuietObservationsTests {

    private static final String SECRET = "AZ8secretpartofthelink";

    private final QuietObservations observations = new QuietObservations();

    @Test
    void noSecretOfALinkReachesATrace() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/calendar/" + SECRET + ".ics");
        ServerRequestObservationContext context =
                new ServerRequestObservationContext(request, new MockHttpServletResponse());
        context.setPathPattern("/calendar/{secret}.ics");
        assertThat(told(context)).contains("/calendar/{secret}.ics").doesNotContain(SECRET);
        context.setPathPattern(null);
        assertThat(told(context)).doesNotContain(SECRET);
    }

    private String told(ServerRequestObservationContext context) {
        return observations.getLowCardinalityKeyValues(context).toString()
                + observations.getHighCardinalityKeyValues(context)
                + observations.getContextualName(context);
    }
}
