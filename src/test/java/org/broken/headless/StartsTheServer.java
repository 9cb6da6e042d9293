package org.broken.headless;

import org.springframework.boot.SpringApplication;

class StartsTheServer {
    Object starts() {
        return new SpringApplication();
    }
}
