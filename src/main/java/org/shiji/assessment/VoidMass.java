package org.shiji.assessment;

import java.util.Set;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;

/**
 * Records of one type of which most do not count, and the elements that fall with them.
 *
 * @param widest the element that counts most of these records
 * @param members elements counted from them that cost points, the widest among them or not
 */
record VoidMass(Element widest, Set<ElementCode> members) {}
