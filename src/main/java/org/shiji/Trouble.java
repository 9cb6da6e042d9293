package org.shiji;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.NotFoundException;
import java.sql.SQLException;
import java.util.Locale;
import org.shiji.evidence.StoreAway;
import org.shiji.shared.Messages;
import org.shiji.unions.NotVisible;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What can go wrong under a page, as far as its reader needs to tell it apart. */
enum Trouble {
    /** There is no such thing, or it is not this viewer's: the same answer for both. */
    NOT_FOUND(404, "notFound"),
    /** The database does not answer. */
    DATABASE(503, "database"),
    /** The store of the files of evidence does not answer. */
    STORE(503, "store"),
    /** A fault of the program. */
    FAULT(500, "fault");

    private final int status;
    private final String key;

    Trouble(int status, String key) {
        this.status = status;
        this.key = key;
    }

    /** The trouble behind a failure, however deep it was wrapped. */
    static Trouble of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof NotVisible
                    || cause instanceof NotFoundException
                    || cause instanceof AccessDeniedException) {
                return NOT_FOUND;
            }
            if (cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException) {
                return DATABASE;
            }
            if (cause instanceof StoreAway) {
                return STORE;
            }
            cause = cause.getCause();
        }
        return FAULT;
    }

    /**
     * The trouble an HTTP status stands for: no request a page sends is at fault, an address is.
     */
    static Trouble of(int status) {
        if (status < 500) {
            return NOT_FOUND;
        }
        return status == 503 ? DATABASE : FAULT;
    }

    int status() {
        return status;
    }

    String title(Locale locale) {
        return Messages.say(locale, "layout.trouble." + key + ".title");
    }

    /** What to do about it. */
    String advice(Locale locale) {
        return Messages.say(locale, "layout.trouble." + key + ".advice");
    }

    /** Whether trying again may help. */
    boolean mayPass() {
        return this != NOT_FOUND;
    }
}
