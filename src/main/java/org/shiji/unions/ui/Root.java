package org.shiji.unions.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the product answers, as the reader's browser has it. */
final class Root {
    private Root() {}

    /** With a slash at its end. */
    static String address() {
        return ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .toUriString()
                + "/";
    }
}
