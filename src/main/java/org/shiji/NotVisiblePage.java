package org.shiji;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.shiji.unions.NotVisible;

/**
 * The address names a union, a period or an element that does not exist or is not this viewer's.
 */
@AnonymousAllowed
class NotVisiblePage extends TroublePage implements HasErrorParameter<NotVisible> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotVisible> failure) {
        return TroubleLog.show(this, failure.getException());
    }
}
