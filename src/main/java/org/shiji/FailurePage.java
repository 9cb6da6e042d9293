package org.shiji;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Something failed while a page was made: the database is lost, or the program has a fault. */
@AnonymousAllowed
class FailurePage extends TroublePage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        return TroubleLog.show(this, failure.getException());
    }
}
