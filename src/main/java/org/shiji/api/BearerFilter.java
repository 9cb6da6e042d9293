package org.shiji.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who sends a token that works, as often as it may. */
class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Function<String, Optional<Bearer>> tokens;
    private final Buckets ofTokens;
    private final Buckets ofAddresses;
    private final SecurityContextHolderStrategy contexts;

    /**
     * @param tokens tells which machine sends a token
     * @param contexts where the rest of the chain looks for who it is
     */
    BearerFilter(
            Function<String, Optional<Bearer>> tokens,
            Buckets ofTokens,
            Buckets ofAddresses,
            SecurityContextHolderStrategy contexts) {
        this.tokens = tokens;
        this.ofTokens = ofTokens;
        this.ofAddresses = ofAddresses;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(ApiSecurity.VERSION + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bearer bearer = secret(request).flatMap(tokens).orElse(null);
        Buckets.Taken taken =
                bearer == null
                        ? ofAddresses.take(request.getRemoteAddr())
                        : ofTokens.take(Long.toString(bearer.token()));
        tell(bearer == null ? "address" : "token", taken, response);
        if (!taken.granted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.pause()));
            ApiAnswers.write(new Refusal(ProblemKind.TOO_MANY, taken.pause()), request, response);
        } else if (bearer == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ApiAnswers.write(new Refusal(ProblemKind.UNAUTHORIZED), request, response);
        } else {
            SecurityContext context = contexts.createEmptyContext();
            context.setAuthentication(new BearerAuthentication(bearer));
            contexts.setContext(context);
            chain.doFilter(request, response);
        }
    }

    /** Of two headers nobody knows which one is meant. */
    private static Optional<String> secret(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return given.size() == 1
                        && given.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(given.getFirst().substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static void tell(String policy, Buckets.Taken taken, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(policy, taken.perMinute()));
        response.setHeader(
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, taken.left(), taken.reset()));
    }
}
