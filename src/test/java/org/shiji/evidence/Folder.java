package org.shiji.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.Reporting;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Examples;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The evidence of the union in the east for 2025, in few words. */
final class Folder {
    static final Period Y2025 = Period.year(2025);
    static final Behind STAFF = new Behind.OfFigure(new ElementCode("staff"));
    static final Behind TEACHERS = new Behind.OfFigure(new ElementCode("teachers"));

    final Evidence evidence;
    final Reporting reporting;
    final JdbcTemplate jdbc;
    private final Path root;

    private Folder(ApplicationContext context) {
        evidence = context.getBean(Evidence.class);
        reporting = context.getBean(Reporting.class);
        jdbc = context.getBean(JdbcTemplate.class);
        root = context.getBean(EvidenceSettings.class).folder();
    }

    /** Empties schema and folder, founds the example unions and opens 2025 for east and west. */
    static Folder open(ApplicationContext context) {
        Folder folder = new Folder(context);
        Examples.clear(folder.jdbc);
        folder.files().forEach(Folder::delete);
        Examples.foundAll(context.getBean(Unions.class));
        for (UnionId union : List.of(Examples.EAST, Examples.WEST)) {
            folder.reporting.open(union, Y2025, context.getBean(Clock.class).instant());
        }
        return folder;
    }

    Receipt attach(Behind behind, String kind, byte[] file) {
        return attach(Examples.REPORTER, Examples.EAST, behind, kind, "文件.pdf", file);
    }

    Receipt attach(
            Viewer viewer, UnionId union, Behind behind, String kind, String name, byte[] file) {
        return evidence.attach(
                viewer, union, Y2025, behind, kind, name, new ByteArrayInputStream(file));
    }

    List<Evidence.Piece> all() {
        return evidence.all(Examples.NATIONAL, Examples.EAST, Y2025);
    }

    long onlyId() {
        List<Evidence.Piece> all = all();
        if (all.size() != 1) {
            throw new AssertionError(all);
        }
        return all.getFirst().item().id();
    }

    /** Files that stand there, those that are coming in too. */
    List<Path> files() {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int rows(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
