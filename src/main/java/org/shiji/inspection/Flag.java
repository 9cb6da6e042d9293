package org.shiji.inspection;

import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/**
 * A question to the union: what looks wrong, by which rule.
 *
 * @param code of the check
 * @param detail the rule with the figures filled in
 */
public record Flag(String code, Severity severity, Text message, Text detail) {}
