package org.restride.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionlessFilesTests {

    private final SessionlessFilesFilter filter = new SessionlessFilesFilter();

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/sw.js", "/manifest.webmanifest", "/icons/icon-192.png"})
    void aFileBeginsNoSessionEvenIfSomebodyInsists(String path) throws Exception {
        MockHttpServletRequest request = get(path);
        HttpServletRequest seen = after(request);
        seen.getSession().setAttribute("kept", "for this request");
        assertThat(seen.getSession().getAttribute("kept")).isEqualTo("for this request");
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/patients/0198f6a0-0000-7000-8000-000000000000"})
    void aPageBeginsOne(String path) throws Exception {
        MockHttpServletRequest request = get(path);
        after(request).getSession();
        assertThat(request.getSession(false)).isNotNull();
    }

    @Test
    void aFileUsesTheSessionThatIsThere() throws Exception {
        MockHttpServletRequest request = get("/favicon.ico");
        request.getSession().setAttribute("who", "somebody");
        assertThat(after(request).getSession().getAttribute("who")).isEqualTo("somebody");
    }

    private HttpServletRequest after(MockHttpServletRequest request) throws Exception {

        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);

        return (HttpServletRequest) chain.getRequest();
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
