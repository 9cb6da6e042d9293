package org.shiji.unions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Terms and what they are, line by line. */
class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    Facts() {
        addClassName("facts");
    }

    Facts with(String term, String fact) {
        add(new Term(term), new Description(fact));
        return this;
    }

    Facts with(String term, Component fact) {
        add(new Term(term), new Description(fact));
        return this;
    }
}
