package org.shiji.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is no address of data; else a page for people would answer it. */
@Configuration(proxyBeanMethods = false)
class NoAddress {
    /** After all that is an address, before files and pages. */
    private static final int ORDER = 1;

    @Bean
    SimpleUrlHandlerMapping nothingForMachines() {
        HttpRequestHandler nothing =
                (request, response) -> {
                    throw new NoResourceFoundException(
                            HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
                };
        return new SimpleUrlHandlerMapping(Map.of(ApiSecurity.VERSION + "/**", nothing), ORDER);
    }
}
