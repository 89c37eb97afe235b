package org.restride.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.restride.base.Role;
import org.restride.people.PlaceLeft;
import org.restride.people.RestrideUser;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What becomes of a page whose time has run out. */
class RunOutTests {

    private final RunOutFilter filter = new RunOutFilter();
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSessionEndsAndThePageIsRememberedForThePersonAlone() throws Exception {
        signIn();
        HttpSession next = run("/patients", "q=run&away=ab12&page=2");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?away");
        assertThat(PlaceLeft.take(next)).contains(new PlaceLeft("/patients?q=run&page=2", "ab12"));
    }

    @Test
    void thePageIsRememberedThoughTheSessionWasOverBefore() throws Exception {
        HttpSession next = run("/admin", "away=ab12");
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?away");
        assertThat(PlaceLeft.take(next)).contains(new PlaceLeft("/admin", "ab12"));
    }

    @Test
    void anotherTabEndsTheSessionAndRemembersNothing() throws Exception {
        signIn();
        HttpSession next = run("/login", "away");
        assertThat(session.isInvalid()).isTrue();
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?away");
        assertThat(next == null ? null : PlaceLeft.take(next).orElse(null)).isNull();
    }

    @Test
    void whoHasNoSessionAnyMoreSeesTheDoor() throws Exception {
        new PlaceLeft("/worklist", "ab12").keepIn(session);
        HttpSession next = run("/login", "away");
        assertThat(chain.getRequest()).isNotNull();
        assertThat(PlaceLeft.take(Objects.requireNonNull(next))).isPresent();
    }

    @Test
    void otherRequestsPass() throws Exception {
        signIn();
        run("/worklist", "tab=mine");
        assertThat(chain.getRequest()).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    private void signIn() {
        RestrideUser user = new RestrideUser(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Set.of(Role.CLINICIAN), null, Instant.now());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, user.authorities()));
    }

    private HttpSession run(String path, String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        for (String part : query.split("&")) {
            request.setParameter(part.replaceAll("=.*", ""), part.contains("=") ? part.replaceAll(".*=", "") : "");
        }
        request.setSession(session);
        filter.doFilter(request, response, chain);
        return request.getSession(false);
    }
}
