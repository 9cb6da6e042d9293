package org.broken.reporting;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.broken.Shell;
import org.shiji.shared.MachineOnly;

public class Reports {
    public Object screenInAService() {
        return new Span();
    }

    public String usesTheShell() {
        return Shell.name();
    }

    public LocalDate ownClock() {
        return LocalDate.now();
    }

    @MachineOnly
    public void everything() {}
}
