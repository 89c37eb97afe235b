package org.restride.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies to {@code /api} that no report needs, before anything is read of them where their length is told. */
@Component
class BodyLimit extends OncePerRequestFilter {

    /** Bytes; the longest session with every note and answer at its limit is about 60,000. */
    static final int MOST = 256 * 1024;

    /** Bytes of a picture, which is refused in words from 15 MB on. */
    static final int MOST_OF_A_PICTURE = 20 * 1024 * 1024;

    private static final Pattern PICTURE = Pattern.compile("/api/me/messages/pictures/[^/]+");

    /** A body that goes on beyond the limit; its length was not told. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Texts texts;
    private final JsonMapper json;

    BodyLimit(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request);
        if (request.getContentLengthLong() > most) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.CONTENT_TOO_LARGE, texts.get(request.getLocale(), "error.too-large", most / 1024));
            problem.setTitle(HttpStatus.CONTENT_TOO_LARGE.getReasonPhrase());
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static int most(HttpServletRequest request) {
        return PICTURE.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches()
                ? MOST_OF_A_PICTURE
                : MOST;
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final int most;

        Limited(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final int most;
        private long read;

        Counted(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        private void count(int more) throws TooLarge {
            read += more;
            if (read > most) {
                throw new TooLarge();
            }
        }
    }
}
