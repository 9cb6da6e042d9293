package org.shiji.unions;

import java.util.Locale;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator, so that a new installation can be entered at all: with the
 * password of the settings, or else by a one-time link in the log, a fresh one at each start until
 * one of them was used.
 */
@Component
class FirstAdministrator {
    static final String NAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final FirstAccount first;
    private final FirstAdministratorSettings settings;
    private final Environment environment;

    FirstAdministrator(
            Accounts accounts,
            FirstAccount first,
            PasswordRules rules,
            FirstAdministratorSettings settings,
            Environment environment) {
        this.accounts = accounts;
        this.first = first;
        this.settings = settings;
        this.environment = environment;
        String password = settings.password();
        if (password != null) {
            rules.objection(NAME, password)
                    .ifPresent(
                            objection -> {
                                Text why =
                                        Message.of("unions.firstAdministrator.weak", objection)
                                                .text();
                                throw new WeakFirstPassword(why.zh() + "\n" + why.en());
                            });
        }
    }

    /** Last of all: demonstration accounts may come into being while the application starts. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void createWhereThereIsNobody() {
        if (accounts.isEmpty()) {
            accounts.create(
                    new NewAccount(
                            NAME,
                            first.secret(),
                            Message.of("unions.firstAdministrator.name").text(),
                            Role.ADMINISTRATOR,
                            null,
                            null,
                            Locale.CHINESE));
            first.awaitPassword(NAME);
        } else if (!first.isAwaited(NAME)) {
            return;
        }
        String password = settings.password();
        if (password == null) {
            HandOver link = first.link(NAME);
            Text where =
                    Message.of("unions.firstAdministrator.link", root() + link.address()).text();
            log.warn("{} / {}", where.zh(), where.en());
        } else {
            first.setPassword(NAME, password);
            Text done = Message.of("unions.firstAdministrator.created", NAME).text();
            log.info("{} / {}", done.zh(), done.en());
        }
    }

    private String root() {
        String port = environment.getProperty("local.server.port", "8080");
        String path = environment.getProperty("server.servlet.context-path", "");
        return "http://localhost:" + port + path + "/";
    }
}
