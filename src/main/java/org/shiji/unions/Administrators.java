package org.shiji.unions;

/** What is for administrators only. */
final class Administrators {
    private Administrators() {}

    /**
     * Lets pass who keeps accounts and the register of unions.
     *
     * @throws NotVisible otherwise
     */
    static void require(Viewer viewer) {
        if (viewer.role() != Role.ADMINISTRATOR) {
            throw new NotVisible("what administrators keep");
        }
    }
}
