package org.shiji.unions.ui;

import org.shiji.shared.ui.FormDialog;

/** A dialog of the pages about people and unions. */
class PeopleDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    PeopleDialog(String title, String go, PeopleWords words) {
        super(title, go, words.locale());
        addClassName("people-dialog");
    }
}
