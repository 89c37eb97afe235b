package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What happens to bodies that no report needs. */
@RestrideTest
class BodyLimitTests {

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private BodyLimit limit;

    private MockMvc mvc;

    @BeforeEach
    void withTheFilter() {
        mvc = MockMvcBuilders.webAppContextSetup(web).addFilters(limit).build();
    }

    @Test
    void aBodyThatIsTooLongIsRefusedInWords() throws Exception {
        MockHttpServletResponse answer = send("/api/me/sessions", BodyLimit.MOST, true);
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("more than 256 KB", "\"status\":413");
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsRefusedAsWell() throws Exception {
        MockHttpServletResponse answer = send("/api/me/sessions", BodyLimit.MOST, false);
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("more than 256 KB");
    }

    @Test
    void whatFitsGoesOn() throws Exception {
        assertThat(send("/api/me/sessions", 100, true).getStatus()).isEqualTo(400);
    }

    @Test
    void otherPlacesHaveTheirOwnLimits() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/session");
        request.setContent(new byte[BodyLimit.MOST + 1]);
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isSameAs(request);
    }

    private MockHttpServletResponse send(String path, int letters, boolean lengthTold) throws Exception {
        String body = "{\"note\":\"" + "a".repeat(letters) + "\"}";
        return mvc.perform(MockMvcRequestBuilders.post(path).with(request -> {
                    MockHttpServletRequest sent = lengthTold ? request : new LengthUntold(request);
                    sent.setContentType(MediaType.APPLICATION_JSON_VALUE);
                    sent.setContent(body.getBytes(StandardCharsets.UTF_8));
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private static final class LengthUntold extends MockHttpServletRequest {
        LengthUntold(MockHttpServletRequest request) {
            super(request.getServletContext(), request.getMethod(), request.getRequestURI());
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }
}
