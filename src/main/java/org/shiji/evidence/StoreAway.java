package org.shiji.evidence;

/** The store of the files cannot be reached, or does not do what it is asked; later it may. */
class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreAway(Throwable cause) {
        super(cause);
    }
}
