package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class UnhandledErrorsTests {

    private static final FilterChain QUOTING = (_, _) -> {
        throw new ServletException(
                "Maya Lindqvist", new UncheckedIOException(new IOException("maya@patients.restride.test")));
    };

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/somewhere");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final UnhandledErrors errors = new UnhandledErrors();

    @Test
    void kindsAndFramesAreLoggedAndNothingThatIsSaid(CapturedOutput output) throws Exception {
        errors.doFilter(request, response, QUOTING);
        assertThat(response.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
        assertThat(output)
                .contains("jakarta.servlet.ServletException", "java.io.UncheckedIOException")
                .contains("UnhandledErrorsTests")
                .doesNotContainIgnoringCase("maya");
    }

    @Test
    void halfAnAnswerIsNotMadeAWholeOne() {
        response.setCommitted(true);
        assertThatThrownBy(() -> errors.doFilter(request, response, QUOTING))
                .isInstanceOf(ServletException.class)
                .hasMessageNotContaining("Maya")
                .hasNoCause();
    }

    @Test
    void aLostDatabaseIsNoClientThatHasGone() throws Exception {
        errors.doFilter(request, response, (_, _) -> {
            throw new CannotCreateTransactionException("No connection", new SQLException(new EOFException()));
        });
        assertThat(response.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    @Test
    void whoIsGoneIsLeftToTheServer(CapturedOutput output) {
        assertThatThrownBy(() -> errors.doFilter(request, response, (_, _) -> {
                    throw new ClientAbortException("Maya Lindqvist has gone");
                }))
                .isInstanceOf(ClientAbortException.class);
        assertThat(output).doesNotContain("Unhandled", "Maya");
    }
}
