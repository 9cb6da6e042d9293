package org.shiji.definitions;

import org.shiji.scoring.Formula;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/**
 * A rule over the figures of a submission that must hold.
 *
 * @param expect the expression that must hold, of the claimed figures and of the supported ones
 */
public record Check(String code, Formula expect, Severity severity, Text message) {}
