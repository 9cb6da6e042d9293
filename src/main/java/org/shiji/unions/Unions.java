package org.shiji.unions;

/** The unions, each method for what the viewer may see. */
public class Unions {
    // public List<UnionProfile> visibleTo(Viewer viewer)                 ordered by id
    // public UnionProfile profile(Viewer viewer, UnionId id)             NotVisible
    // public List<Member> members(Viewer viewer, UnionId id)
    // public void requireVisible(Viewer viewer, UnionId id)              NotVisible
    // public List<UnionProfile> everyUnion()                             for the machine's own work (assessment); never for a view
    // public void found(NewUnion …) (demo generator, later administration)
}
