package org.shiji.unions.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.unions.Member;

/**
 * What becomes of the members when a table is taken over.
 *
 * @param all in their order: who was there stays where it was
 */
record MemberMerge(List<Member> all, int added, int changed, int removed) {

    /**
     * @param replaces whether those that are not in the table leave
     */
    static MemberMerge of(List<Member> present, List<Member> read, boolean replaces) {
        Map<String, Member> table = new LinkedHashMap<>();
        read.forEach(member -> table.put(member.code(), member));
        List<Member> all = new ArrayList<>();
        int changed = 0;
        int removed = 0;
        for (Member member : present) {
            Member other = table.remove(member.code());
            if (other != null) {
                changed += other.equals(member) ? 0 : 1;
                all.add(other);
            } else if (replaces) {
                removed++;
            } else {
                all.add(member);
            }
        }
        int added = table.size();
        all.addAll(table.values());
        return new MemberMerge(List.copyOf(all), added, changed, removed);
    }
}
