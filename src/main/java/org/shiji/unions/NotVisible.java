package org.shiji.unions;

/**
 * There is no such thing, or the viewer may not see it: the same answer for both, so that nobody
 * learns which ids exist.
 */
public class NotVisible extends RuntimeException {
    public NotVisible(String what) {
        super(what);
    }
}
