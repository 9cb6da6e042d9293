package org.shiji.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the page of the interface. */
@Hidden
@Controller
class ApiPage {

    @GetMapping("/api")
    String page() {
        return "redirect:/api/swagger-ui/index.html";
    }
}
