package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WhatIfTest extends BrowserStory {

    private static final Path SHIPPED = Path.of("kpi-definitions/demo-2025");

    /** Tries another condition for 华而不实 and waits for what comes of it. */
    static void tryOut(Page page, String condition) {
        page.locator(".what-if-conditions textarea").nth(2).fill(condition);
        settled(page); // a note appears below the field
        page.locator(".what-if-buttons vaadin-button").first().click();
        Locator result = page.locator(".what-if-result");
        try {
            result.locator("details, .definition-issues").first().waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError("the trial ended with: " + result.innerText(), late);
        }
        settled(page);
    }

    @Test
    void aThresholdIsTriedAndNothingIsKept() {
        Page page = open(Visitor.inspector(), "what-if");
        Locator result = page.locator(".what-if-result");
        assertThat(result).containsText("还没有试算");

        tryOut(page, "stage.outcome < 60 or water > 0.05");
        assertThat(result.locator("h2")).containsText("14 个联合体中");
        assertThat(result.locator("h2")).isInViewport();
        assertThat(result.locator(".flip").first()).containsText("华而不实");
        assertThat(page.locator(".what-if-conditions")).containsText("现为 stage.outcome < 40");
        result.locator("summary").click();
        assertThat(result.locator("details li")).hasCount(1);

        page.getByText("恢复现行规则").click();
        page.locator(".what-if-buttons vaadin-button").first().click();
        assertThat(result.locator("h2")).hasText("没有改动");

        page.navigate(page.url().replace("what-if", "definitions"));
        settled(page);
        assertThat(page.locator("body")).containsText("版本 1.0.0");
    }

    @Test
    void aFolderIsSentAndItsProblemsComeBackByLine() throws IOException {
        Page page = open(Visitor.as("sheng91"), "what-if");
        Locator result = page.locator(".what-if-result");

        send(page, "water > 0.30", "watr > 0.30");
        assertThat(result.locator(".definition-issues")).containsText("candidate/framework.yaml:");
        assertThat(result.locator(".definition-issues")).containsText("watr");

        send(page, "water > 0.30", "water > 0.02");
        assertThat(result.locator("h2")).containsText("5 个联合体中");
        assertThat(result).containsText("只计本省联合体");
        assertThat(result).not().containsText("滨江");
    }

    private static void send(Page page, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes);
                var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new ZipEntry("demo/" + file.getFileName()));
                out.write(Files.readString(file).replace(from, to).getBytes("UTF-8"));
            }
        }
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        List.of(
                                        new FilePayload(
                                                "candidate.zip",
                                                "application/zip",
                                                bytes.toByteArray()))
                                .toArray(FilePayload[]::new));
    }
}
