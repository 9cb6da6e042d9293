package org.shiji.desk.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.IntNode;

/** What a browser does, where there is none. */
final class Browsers {
    private Browsers() {}

    /** Somebody types: the change comes from the client. */
    static void types(TextField field, String written) {
        String before = field.getValue();
        field.getElement().setProperty("value", written);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    /** The page shows what became of what was typed, and says so; it may be refreshed then. */
    static void showsWhatItWasTold() {
        for (PendingJavaScriptInvocation one : told()) {
            String script = one.getInvocation().getExpression();
            if (script.contains("dealtWith") || script.equals("return 0")) {
                one.complete(IntNode.valueOf(0));
            }
        }
    }

    /** What the pages are being told, each thing once, in its order. */
    static List<PendingJavaScriptInvocation> told() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
    }

    /** Those things of it that one component is told. */
    static List<PendingJavaScriptInvocation> of(
            Component component, List<PendingJavaScriptInvocation> told) {
        return new ArrayList<>(
                told.stream()
                        .filter(one -> one.getOwner() == component.getElement().getNode())
                        .toList());
    }
}
