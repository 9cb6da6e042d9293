package org.shiji;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may reach which address: every view asks for a login unless it says otherwise. */
@Configuration
class SecurityConfiguration {

    /**
     * Everything from this host only. Vaadin's client makes functions of what the server sends and
     * puts styles into the page, hence the two unsafe words.
     */
    private static final String CONTENT =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "font-src 'self' data:",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    /** Files of evidence and their pages; any other address below is none. */
    private static final String[] EVIDENCE = {"/evidence/*/*/*/file", "/evidence/*/*/*/page/*"};

    private static final int ANY_NUMBER = -1;

    /**
     * Pages are forwarded to Vaadin's servlet, and a forwarded response is closed before it could
     * still get headers.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER =
            new ObjectPostProcessor<>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

    @Bean
    SecurityFilterChain security(HttpSecurity http, SessionRegistry sessions) throws Exception {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(
                                                "/actuator/health", "/*.css", "/favicon.svg")
                                        .permitAll()
                                        // no view: it asks itself what the viewer may see
                                        .requestMatchers(HttpMethod.GET, EVIDENCE)
                                        .authenticated()
                                        .requestMatchers(HttpMethod.HEAD, EVIDENCE)
                                        .authenticated())
                .with(vaadin(), configurer -> configurer.loginView(LoginView.class))
                .formLogin(login -> login.failureHandler(failure()))
                .addFilterBefore(signInToken(), UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(
                        all ->
                                all.maximumSessions(ANY_NUMBER)
                                        .sessionRegistry(sessions)
                                        .expiredSessionStrategy(new EndedSession()))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /**
     * Asks for the page's token when somebody signs in, too: else another site could sign a reader
     * in as somebody of its choice. Vaadin leaves its login address out of the usual check.
     */
    private static CsrfFilter signInToken() {
        CsrfFilter filter = new CsrfFilter(new HttpSessionCsrfTokenRepository());
        filter.setRequireCsrfProtectionMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login"));
        filter.setAccessDeniedHandler(
                (request, response, forged) ->
                        response.sendRedirect(request.getContextPath() + "/login"));
        // a name of its own, or the filter takes itself for the one that has run already
        filter.setBeanName("signInToken");
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .addObjectPostProcessor(EAGER);
    }

    /**
     * A wrong password, a pause after many of them and a lost database are different things to the
     * one who signs in. Names without an account pause too.
     */
    private static AuthenticationFailureHandler failure() {
        return (request, response, exception) -> {
            String why =
                    exception instanceof LockedException
                            ? "paused"
                            : Trouble.of(exception) == Trouble.DATABASE ? "unavailable" : "error";
            response.sendRedirect(request.getContextPath() + "/login?" + why);
        };
    }
}
