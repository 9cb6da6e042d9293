package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NotReadyYetTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final NotReadyYet filter = new NotReadyYet(availability);

    @Test
    void untilItIsReadyEveryPageSaysSoAndComesBackByItself() throws Exception {
        MockHttpServletResponse answer = ask("/login");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(answer.getContentAsString())
                .contains("正在准备", "http-equiv=\"refresh\" content=\"2\"");
    }

    @Test
    void theStateAndTheStylesAreToldMeanwhile() throws Exception {
        assertThat(ask("/actuator/health").getStatus()).isEqualTo(200);
        assertThat(ask("/styles.css").getStatus()).isEqualTo(200);
    }

    @Test
    void onceItIsReadyItStandsInNobodysWay() throws Exception {
        availability.onApplicationEvent(
                new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(ask("/login").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setCookies(new Cookie("other", "x"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
