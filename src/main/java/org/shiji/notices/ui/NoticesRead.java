package org.shiji.notices.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Somebody read notices in this window. */
class NoticesRead extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    NoticesRead(UI where) {
        super(where, true);
    }
}
