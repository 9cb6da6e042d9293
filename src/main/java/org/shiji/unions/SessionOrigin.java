package org.shiji.unions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** When, from where and with what somebody signed in. */
record SessionOrigin(Instant since, String browser, String address) {
    private static final int LONGEST = 300;

    /** Of the request that is being answered. */
    static SessionOrigin now(Instant now) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            String browser = request.getHeader("User-Agent");
            return new SessionOrigin(
                    now, browser == null ? "" : shortened(browser), request.getRemoteAddr());
        }
        return new SessionOrigin(now, "", "");
    }

    private static String shortened(String browser) {
        return browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
    }
}
