package org.shiji.definitions;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shiji.shared.Issue;

/**
 * The frameworks of one folder, read as the running product reads them at its first start.
 *
 * @param readings by the names of their folders
 * @param issues all that is wrong or doubtful, also what two of them have against each other: one
 *     version in two folders, two that would judge from the same day
 */
public record SideBySide(List<Reading> readings, List<Issue> issues) {

    public SideBySide {
        readings = List.copyOf(readings);
        issues = List.copyOf(issues);
    }

    /**
     * Needs neither database nor container. Messages name the files as the folder was given.
     *
     * @param folder that holds at least one folder with a {@code framework.yaml}
     */
    public static SideBySide read(Path folder) {
        List<FolderReading> readings = FolderLook.asGiven(folder).read();
        Intake intake = Intake.of(readings, List.of(), ref -> Optional.empty());
        Set<Issue> issues = new LinkedHashSet<>();
        readings.forEach(reading -> issues.addAll(reading.reading().issues()));
        issues.addAll(intake.problems().issues());
        return new SideBySide(
                readings.stream().map(FolderReading::reading).toList(), List.copyOf(issues));
    }
}
