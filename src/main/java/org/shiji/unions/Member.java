package org.shiji.unions;

import org.shiji.shared.Text;

/**
 * A member organisation.
 *
 * @param code 统一社会信用代码 of a company, school code of a school
 * @param aboveScale 规上企业, companies only
 * @param inPark whether it sits in the park
 */
public record Member(Kind kind, String code, Text name, boolean aboveScale, boolean inPark) {
    public enum Kind {
        COMPANY,
        SCHOOL,
        INSTITUTE,
        GOVERNMENT
    }
}
