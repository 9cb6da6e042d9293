package org.shiji;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of an embedded database, made once and kept beside its data where only their owner
 * can read them.
 *
 * @param password of the account the application uses
 * @param root of the administrator, who can log in through the local socket only
 */
record EmbeddedAccounts(String password, String root) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static EmbeddedAccounts of(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, "shiji=" + random() + "\nroot=" + random() + "\n");
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new EmbeddedAccounts(
                kept.getProperty("shiji", random()), kept.getProperty("root", random()));
    }

    /** What the server runs at each start before it lets anyone in; one statement a line. */
    String setUp(String account, List<String> schemas) {
        StringBuilder sql =
                new StringBuilder(
                        """
                DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root' AND Host <> 'localhost';
                FLUSH PRIVILEGES;
                DROP DATABASE IF EXISTS test;
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
                CREATE OR REPLACE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';
                """
                                .formatted(root, account, password));
        for (String schema : schemas) {
            sql.append(
                    """
                    CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                    GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                    """
                            .formatted(schema, account));
        }
        return sql.toString();
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
