package org.shiji;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what became of the figures somebody typed while the product was killed. */
final class TypingTally {
    private final List<String> lost = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private int typed;
    private int saved;
    private int stillSaved;
    private int keptUnsaid;
    private int offered;

    /** Something the page showed: a figure as it was typed, or as saved. */
    record Note(boolean isSaved, String element, String text) {}

    /**
     * A figure after a kill and a new start.
     *
     * @param before what the database had before it was typed
     * @param stored what the database has
     * @param shown what the page shows
     */
    record Found(
            String element,
            List<Note> notes,
            String before,
            String stored,
            String shown,
            List<String> offers) {}

    void restarted(Duration took) {
        starts.add(took);
    }

    void look(Found found) {
        Set<String> possible = new HashSet<>(Set.of(found.before()));
        String last = "";
        boolean isLastSaved = false;
        for (Note note : found.notes()) {
            if (note.isSaved()) {
                possible.clear();
            }
            possible.add(note.text());
            last = note.text();
            isLastSaved = note.isSaved();
        }
        if (!found.notes().isEmpty()) {
            count(found, last, isLastSaved);
        }
        if (!possible.contains(found.stored())) {
            lost.add("of " + possible + " none is stored: " + found);
        }
        if (!found.shown().equals(found.stored())) {
            lost.add("the page does not show what is stored: " + found);
        }
    }

    private void count(Found found, String last, boolean isSaved) {
        typed++;
        saved += isSaved ? 1 : 0;
        if (last.equals(found.stored())) {
            stillSaved += isSaved ? 1 : 0;
            keptUnsaid += isSaved ? 0 : 1;
            if (!found.offers().isEmpty()) {
                lost.add("what is stored is offered again: " + found);
            }
        } else if (found.offers().stream()
                .anyMatch(one -> one.contains("没有保存：" + found.notes().getLast().text() + "。"))) {
            offered++;
        } else {
            lost.add("the last one typed is neither stored nor offered: " + found);
        }
    }

    /** What went wrong, in words. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    int saved() {
        return saved;
    }

    void print(int kills, Duration all) {
        System.out.printf(
                "kills %d, figures typed %d%n"
                        + "  called saved by the page %d, of these stored %d%n"
                        + "  not yet called saved %d: stored %d, offered again %d%n"
                        + "  lost %d%n"
                        + "new start %.1f s on average, all %.1f min%n",
                kills,
                typed,
                saved,
                stillSaved,
                typed - saved,
                keptUnsaid,
                offered,
                lost.size(),
                starts.stream().mapToLong(Duration::toMillis).average().orElse(0) / 1e3,
                all.toMillis() / 60e3);
        lost.forEach(System.out::println);
    }
}
