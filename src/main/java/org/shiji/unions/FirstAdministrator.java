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
import org.springframework.stereotype.Component;

/** Creates the first administrator, so that a new installation can be entered at all. */
@Component
class FirstAdministrator {
    static final String NAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final FirstAdministratorSettings settings;

    FirstAdministrator(Accounts accounts, FirstAdministratorSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Last of all: demonstration accounts may come into being while the application starts. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void createWhereThereIsNobody() {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = settings.password();
        if (password == null) {
            Text how = Message.of("unions.firstAdministrator.missing").text();
            log.warn("{} / {}", how.zh(), how.en());
            return;
        }
        accounts.create(
                new NewAccount(
                        NAME,
                        password,
                        Message.of("unions.firstAdministrator.name").text(),
                        Role.ADMINISTRATOR,
                        null,
                        null,
                        Locale.CHINESE));
        Text done = Message.of("unions.firstAdministrator.created", NAME).text();
        log.info("{} / {}", done.zh(), done.en());
    }
}
