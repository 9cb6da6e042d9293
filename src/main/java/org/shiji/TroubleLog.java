package org.shiji;

import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells the operators what a page only hints at. */
final class TroubleLog {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private TroubleLog() {}

    /**
     * Writes down a failure: one line for a lost database or store, the trace for a fault, nothing
     * for a wrong address or a browser that was closed meanwhile.
     */
    static Trouble note(Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        switch (trouble) {
            case NOT_FOUND -> {}
            case DATABASE -> LOG.warn("The database does not answer: {}", failure.toString());
            case STORE -> LOG.warn("The store of evidence does not answer: {}", failure.toString());
            case FAULT -> {
                if (isOfAClosedBrowser(failure)) {
                    LOG.debug("Nobody waits for the answer any more", failure);
                } else {
                    LOG.error("A page failed", failure);
                }
            }
        }
        return trouble;
    }

    private static boolean isOfAClosedBrowser(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(
                        cause ->
                                cause instanceof ClientAbortException
                                        || cause instanceof AsyncRequestNotUsableException);
    }

    /** Notes the failure, fills the page and answers its HTTP status. */
    static int show(TroublePage page, Throwable failure) {
        Trouble trouble = note(failure);
        page.show(trouble, UI.getCurrent().getLocale());
        return trouble.status();
    }
}
