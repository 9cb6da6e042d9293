package org.shiji.definitions;

import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Text;

/**
 * A class of evidence and how much it proves.
 *
 * @param code such as {@code bank-slip}
 * @param strength {@link EvidenceStrength#WEAK} or {@link EvidenceStrength#STRONG}
 */
public record EvidenceClass(String code, Text name, EvidenceStrength strength) {}
