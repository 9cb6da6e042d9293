package org.shiji.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.shiji.shared.Sha256;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body as a whole, unless it is too large, and tells its hash. Files go by: the container
 * puts them aside and has bounds of its own.
 */
class BodyFilter extends OncePerRequestFilter {
    private static final String HASH = BodyFilter.class.getName() + ".hash";
    private static final int SWALLOWED = 4;

    private final int largest;

    BodyFilter(int largest) {
        this.largest = largest;
    }

    /** SHA-256 of the body, lower-case hex; of nothing where it holds a file. */
    static String hash(HttpServletRequest request) {
        return request.getAttribute(HASH) instanceof String hash ? hash : Sha256.hex(new byte[0]);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            // a sender who is still at it would not listen to an answer
            request.getInputStream().skip((long) SWALLOWED * largest);
            ApiAnswers.write(new Refusal(ProblemKind.TOO_LARGE), request, response);
            return;
        }
        request.setAttribute(HASH, Sha256.hex(body));
        chain.doFilter(new Kept(request, body), response);
    }

    private static final class Kept extends HttpServletRequestWrapper {
        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("read at once");
                }
            };
        }
    }
}
