package org.shiji.api;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may reach which address of the interface for machines: tokens only, no sessions, no cookies.
 * What describes the interface is open: it says nothing about anybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {
    static final String VERSION = "/api/v1";

    /** An answer of data is not to be shown by a browser at all. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The page of the interface loads its own files; its drawings are data, its styles inline. */
    private static final String PAGE =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'");

    @Bean
    @Order(1)
    SecurityFilterChain dataForMachines(
            HttpSecurity http,
            TokenCheck tokens,
            ApiSettings settings,
            ObjectProvider<SecurityContextHolderStrategy> contexts,
            Clock clock)
            throws Exception {
        return stateless(http.securityMatcher(VERSION + "/**"), NOTHING)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                HttpMethod.POST,
                                                VERSION + "/unions/*/reports/*/hand-in")
                                        .hasAuthority(Scope.HAND_IN.name())
                                        .requestMatchers(HttpMethod.GET, VERSION + "/**")
                                        .hasAuthority(Scope.READ.name())
                                        .requestMatchers(HttpMethod.HEAD, VERSION + "/**")
                                        .hasAuthority(Scope.READ.name())
                                        .anyRequest()
                                        .hasAuthority(Scope.WRITE.name()))
                .addFilterBefore(
                        new BearerFilter(
                                tokens::bearer,
                                new Buckets(settings.requestsPerMinute(), clock),
                                new Buckets(settings.wrongTokensPerMinute(), clock),
                                contexts.getIfUnique(
                                        SecurityContextHolder::getContextHolderStrategy)),
                        AuthorizationFilter.class)
                .addFilterAfter(
                        new BodyFilter((int) settings.maxBodySize().toBytes()),
                        AuthorizationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.accessDeniedHandler(
                                        (request, response, denied) ->
                                                ApiAnswers.write(
                                                        new Refusal(ProblemKind.FORBIDDEN),
                                                        request,
                                                        response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageForMachines(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/api", "/api/**"), PAGE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String content) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(content))
                                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }
}
