package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.unions.ScratchTest;

@ScratchTest
class EmbeddedDatabaseTest {

    private final EmbeddedDatabase database = TestDatabase.running();

    @ParameterizedTest
    @ValueSource(strings = {"", "shiji", "root", "anyone"})
    void refusesALoginWithoutItsPassword(String account) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url("shiji"), account, ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        new Socket(InetAddress.getByName("127.0.0.1"), database.port()).close();
        for (InetAddress address : ownAddresses()) {
            assertThatThrownBy(() -> new Socket(address, database.port()).close())
                    .as("%s answers", address)
                    .isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void showsItsAccountNothingButItsOwnSchemas() throws Exception {
        List<String> seen = new ArrayList<>();
        try (Connection connection = login();
                ResultSet schemas = connection.createStatement().executeQuery("SHOW DATABASES")) {
            while (schemas.next()) {
                seen.add(schemas.getString(1));
            }
            assertThatThrownBy(
                            () ->
                                    connection
                                            .createStatement()
                                            .executeQuery("SELECT * FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(seen).contains("information_schema").isSubsetOf(with("information_schema"));
    }

    @Test
    void keepsItsPasswordsFromOthers() throws Exception {
        Path folder = TestDatabase.FOLDER;
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("passwords.properties"))).isEqualTo("rw-------");
        }
        assertThat(folder.resolve("set-up.sql")).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(TestDatabase.FOLDER, List.of("shiji")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("shiji.embedded.directory");
    }

    private Connection login() throws SQLException {
        return DriverManager.getConnection(
                database.url("shiji"), database.username(), database.password());
    }

    private static List<String> with(String more) {
        List<String> all = new ArrayList<>(TestDatabase.SCHEMAS);
        all.add(more);
        return all;
    }

    private static String permissions(Path path) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<InetAddress> ownAddresses() throws java.net.SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
    }
}
