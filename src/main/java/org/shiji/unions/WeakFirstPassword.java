package org.shiji.unions;

/** The password that is set for the first administrator is none that would be taken. */
class WeakFirstPassword extends RuntimeException {
    WeakFirstPassword(String sentence) {
        super(sentence);
    }
}
