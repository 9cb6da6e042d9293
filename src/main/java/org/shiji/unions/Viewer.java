package org.shiji.unions;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * Who acts. Handed to every service method that reads or changes what belongs to a union; made from
 * the signed-in account by {@code CurrentViewer}.
 *
 * @param account login name
 * @param name what to call the person, in the language of whoever reads it
 * @param province region code a provincial inspector is bound to, else null
 * @param union union a reporter is bound to, else null
 */
public record Viewer(
        String account, Text name, Role role, @Nullable String province, @Nullable UnionId union) {

    public Viewer {
        if ((role == Role.PROVINCIAL_INSPECTOR) != (province != null)
                || (role == Role.UNION_REPORTER) != (union != null)) {
            throw new IllegalArgumentException("a viewer is bound to what the role asks for");
        }
    }

    /**
     * Whether the viewer may see what belongs to that union. An administrator keeps accounts and
     * sees no union.
     */
    public boolean maySee(UnionId other, String provinceOfOther) {
        return switch (role) {
            case NATIONAL_INSPECTOR -> true;
            case PROVINCIAL_INSPECTOR -> provinceOfOther.equals(province);
            case UNION_REPORTER -> other.equals(union);
            case ADMINISTRATOR -> false;
        };
    }
}
