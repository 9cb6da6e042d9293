package org.shiji.definitions;

import java.util.LinkedHashSet;
import java.util.Set;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;

/** What stands in the trees of a framework. */
final class Trees {

    private Trees() {}

    /** The codes of all nodes, parents before children. */
    static Set<String> nodes(Framework framework) {
        Set<String> codes = new LinkedHashSet<>();
        framework.roots().forEach(root -> collect(root, codes));
        return codes;
    }

    private static void collect(Node node, Set<String> codes) {
        codes.add(node.code().value());
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                collect(branch.node(), codes);
            }
        }
    }
}
