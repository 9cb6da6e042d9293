package org.shiji.unions;

/** The viewer may see the thing but not do this to it. */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String what) {
        super(what);
    }
}
