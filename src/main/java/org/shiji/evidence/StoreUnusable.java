package org.shiji.evidence;

/** The store of the files is set to something that cannot be used. */
class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnusable(String sentence) {
        super(sentence);
    }
}
