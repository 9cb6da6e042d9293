/**
 * Unions with their regions, parks and member organisations; accounts, roles, and what each account
 * may see.
 *
 * <p>Besides its services the module publishes three database views that other modules' SQL may
 * join, and nothing else of its tables: {@code member_organisation(union_id, kind, code, in_park)},
 * {@code focus_major(union_id, major)} and {@code known_union(union_id, province, name_zh,
 * name_en)}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.shiji.unions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
