package org.shiji;

import java.util.Locale;
import org.shiji.shared.Messages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where the running application answers. */
@Component
class AddressLine {

    private final Environment environment;

    AddressLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String path = environment.getProperty("server.servlet.context-path", "");
        String address = "http://localhost:" + port + path + "/";
        System.out.println();
        System.out.println(Messages.say(Locale.CHINESE, "shell.running", address));
        System.out.println(Messages.say(Locale.ENGLISH, "shell.running", address));
        System.out.println();
    }
}
