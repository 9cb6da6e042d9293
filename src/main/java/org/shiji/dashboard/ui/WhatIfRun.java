package org.shiji.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.shiji.assessment.Outlook;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.unions.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One trial on its way: tells the page how far it is, and stops where nobody wants it any more. */
final class WhatIfRun {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRun.class);

    /** Milliseconds between two looks of the page. */
    private static final int LOOK = 300;

    private final UI page;
    private final WhatIfResult result;
    private final Viewer viewer;
    private final Candidate candidate;
    private final Command then;
    private volatile boolean cancelled;

    /**
     * In the page.
     *
     * @param then what to do in the page when the outcome is shown
     */
    WhatIfRun(UI page, WhatIfResult result, Viewer viewer, Candidate candidate, Command then) {
        this.page = page;
        this.result = result;
        this.viewer = viewer;
        this.candidate = candidate;
        this.then = then;
        page.setPollInterval(LOOK);
    }

    /** In the page. */
    void cancel() {
        cancelled = true;
        page.setPollInterval(-1);
    }

    void run(Function<WhatIf.Steps, Outlook> trial) {
        try {
            Outlook outlook = trial.apply(this::done);
            end(
                    () -> {
                        result.show(outlook, viewer, candidate);
                        then.execute();
                    });
        } catch (CancellationException nobodyWantsIt) {
            LOG.debug("cancelled");
        } catch (RuntimeException failure) {
            LOG.error("what-if", failure);
            end(result::failed);
        }
    }

    private void done(int steps) {
        if (cancelled) {
            throw new CancellationException();
        }
        inPage(() -> result.progress(steps));
    }

    private void end(Command what) {
        inPage(
                () -> {
                    page.setPollInterval(-1);
                    what.execute();
                });
    }

    private void inPage(Command what) {
        try {
            page.access(
                    () -> {
                        if (!cancelled) {
                            what.execute();
                        }
                    });
        } catch (UIDetachedException closed) {
            cancelled = true;
        }
    }
}
