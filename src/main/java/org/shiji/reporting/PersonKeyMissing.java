package org.shiji.reporting;

/** The key for persons is not set, or too short to be one. */
class PersonKeyMissing extends RuntimeException {
    PersonKeyMissing(String sentence) {
        super(sentence);
    }
}
