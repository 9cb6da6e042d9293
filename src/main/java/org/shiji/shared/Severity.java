package org.shiji.shared;

/**
 * How much an issue or a flag weighs: an error stops, a warning asks for an answer, an info only
 * shows.
 */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
