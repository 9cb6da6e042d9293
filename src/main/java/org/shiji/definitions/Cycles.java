package org.shiji.definitions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds chains of names that lead back to their beginning. */
final class Cycles {

    private Cycles() {}

    /** One chain for each group that turns in a circle, its first name repeated at the end. */
    static List<List<String>> find(Map<String, Set<String>> leadsTo) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : leadsTo.keySet()) {
            walk(start, leadsTo, done, cycles);
        }
        return cycles;
    }

    // with a stack of its own: a long chain of indicators must not exhaust that of the thread
    private static void walk(
            String start,
            Map<String, Set<String>> leadsTo,
            Set<String> done,
            List<List<String>> cycles) {
        if (done.contains(start)) {
            return;
        }
        List<String> path = new ArrayList<>(List.of(start));
        Set<String> onPath = new HashSet<>(path);
        Deque<Iterator<String>> open = new ArrayDeque<>();
        open.push(leadsTo.getOrDefault(start, Set.of()).iterator());
        while (!open.isEmpty()) {
            Iterator<String> next = open.element();
            if (!next.hasNext()) {
                open.pop();
                String left = path.removeLast();
                onPath.remove(left);
                done.add(left);
                continue;
            }
            String name = next.next();
            if (onPath.contains(name)) {
                List<String> cycle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
                cycle.add(name);
                cycles.add(List.copyOf(cycle));
            } else if (!done.contains(name) && leadsTo.containsKey(name)) {
                path.add(name);
                onPath.add(name);
                open.push(leadsTo.getOrDefault(name, Set.of()).iterator());
            }
        }
    }
}
