package org.shiji.evidence;

/** The store of the files cannot be reached, or does not do what it is asked; later it may. */
public class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreAway(Throwable cause) {
        super(cause);
    }
}
