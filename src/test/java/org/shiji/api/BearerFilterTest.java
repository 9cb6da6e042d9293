package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.UnionId;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class BearerFilterTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Bearer MACHINE =
            new Bearer(7, "machine", "api/7/machine", new UnionId("east"), Set.of(), NOON);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final BearerFilter filter =
            new BearerFilter(
                    secret -> secret.equals("right") ? Optional.of(MACHINE) : Optional.empty(),
                    new Buckets(3, clock),
                    new Buckets(2, clock),
                    SecurityContextHolder.getContextHolderStrategy());

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenMaySendSoManyRequestsAMinute() throws Exception {
        for (int left = 2; left >= 0; left--) {
            MockHttpServletResponse answer = ask("right", "10.0.0.1");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"token\";q=3;w=60");
            assertThat(answer.getHeader("RateLimit")).startsWith("\"token\";r=" + left + ";t=");
        }
        MockHttpServletResponse refused = ask("right", "10.0.0.2");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("20");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:shiji:problem:too-many", "20");

        now.set(NOON.plus(Duration.ofSeconds(20)));
        assertThat(ask("right", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(ask("right", "10.0.0.1").getStatus()).isEqualTo(429);
    }

    @Test
    void wrongTokensAreCountedByAddressAndShutNobodyElseOut() throws Exception {
        assertThat(ask("wrong", "10.0.0.1").getStatus()).isEqualTo(401);
        assertThat(ask("other", "10.0.0.1").getStatus()).isEqualTo(401);
        assertThat(ask("third", "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(ask("third", "10.0.0.2").getStatus()).isEqualTo(401);
        assertThat(ask("right", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void whatDescribesTheInterfaceNeedsNoToken() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/openapi.json");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String token, String address)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/token");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer " + token);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
