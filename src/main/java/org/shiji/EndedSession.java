package org.shiji;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;

/**
 * The next request of a session that was ended from elsewhere. A page is answered by the sign-in;
 * what an open page asks for goes on without a session, and Vaadin says there that it is over.
 */
class EndedSession implements SessionInformationExpiredStrategy {

    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent ended)
            throws IOException, ServletException {
        HttpServletRequest request = ended.getRequest();
        if (request.getParameter("v-r") != null && ended.getFilterChain() != null) {
            ended.getFilterChain().doFilter(request, ended.getResponse());
        } else {
            ended.getResponse().sendRedirect(request.getContextPath() + "/login");
        }
    }
}
