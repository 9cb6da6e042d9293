package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shiji.definitions.OtherRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a number that somebody changes to a version that judges. */
class PublishingTest extends BrowserStory {

    @Autowired private ApplicationContext context;

    @AfterEach
    void forget() {
        OtherRules.forgetPublished(context);
    }

    /** Proposes the form's rules with another condition, in whichever language. */
    static void propose(Page page, String condition, String reason) {
        WhatIfTest.tryOut(page, condition);
        page.locator(".what-if-result vaadin-button.propose").click();
        page.locator(".propose-dialog textarea").fill(reason);
        settled(page);
        page.locator(".propose-dialog vaadin-button[theme~=primary]").click();
        page.locator(".what-if-result a[href$='definitions/proposals']").waitFor();
        settled(page);
    }

    @Test
    void oneProposesAnotherPublishesAndTheDefinitionsShowIt() throws IOException {
        Page author = open(Visitor.as("sheng91"), "what-if");
        propose(author, "stage.outcome < 60 or water > 0.05", "水分线过宽\n各省反映一致");
        assertThat(author.locator(".what-if-result h2")).hasText("已提出版本 1.1.0");
        author.locator(".what-if-result a").click();
        author.waitForURL(root() + "definitions/proposals");
        settled(author);
        assertThat(author.locator(".proposal")).containsText("您是提出人");
        assertThat(button(author, "发布：版本 1.1.0")).hasCount(0);

        Page admin = open(Visitor.as("admin"), "definitions");
        assertThat(admin.locator("body")).containsText("版本提案：1 份待决定");
        admin.getByText("版本提案：1 份待决定").click();
        admin.waitForURL(root() + "definitions/proposals");
        settled(admin);
        assertThat(admin.locator(".proposal h2")).hasText("demo-2025 版本 1.1.0，自 2026-01-01 起适用");
        assertThat(admin.locator(".proposal")).containsText("澜北省检查员（sheng91）");
        assertThat(admin.locator(".proposal .changes ins").last()).containsText("水分 > 0.05");

        admin.getByText("试算", new Page.GetByTextOptions().setExact(true)).click();
        admin.locator(".what-if-result details").first().waitFor();
        assertThat(admin.locator(".what-if-result h2")).containsText("14 个联合体中");
        admin.goBack();
        admin.waitForURL(root() + "definitions/proposals");
        settled(admin);

        button(admin, "发布：版本 1.1.0").focus();
        admin.keyboard().press("Enter");
        Locator dialog = admin.locator("vaadin-dialog.proposal-dialog");
        assertThat(dialog).containsText("自 2026-01-01 起的评价期按它评价");
        dialog.locator("vaadin-button[theme~=primary]").focus();
        admin.keyboard().press("Enter");
        assertThat(admin.locator(".proposal-outcome"))
                .containsText("版本 1.1.0 已发布，自 2026-01-01 起适用。");
        assertThat(admin.locator("h1 + .sentence")).hasText("没有待决定的提案");
        admin.getByText("查看这个版本").click();
        admin.waitForURL(address -> address.contains("version=1.1.0"));
        settled(admin);

        assertThat(admin.locator(".definition-identity")).containsText("版本 1.1.0");
        Locator versions = admin.locator("#versions");
        assertThat(versions).containsText("网页发布");
        assertThat(versions).containsText("文件夹中没有这个版本");
        assertThat(versions).not().containsText("可修改");
        Download files =
                admin.waitForDownload(() -> versions.getByText("下载文件（zip）").first().click());
        assertThat(files.suggestedFilename()).isEqualTo("demo-2025-1.1.0.zip");
        try (ZipFile zip = new ZipFile(files.path().toFile())) {
            assertThat(
                            new String(
                                    zip.getInputStream(zip.getEntry("demo-2025/framework.yaml"))
                                            .readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8))
                    .contains("version: 1.1.0", "validFrom: 2026-01-01", "water > 0.05");
            assertThat(zip.getEntry("records.yaml")).isNotNull();
        }
        assertThat(Files.size(files.path())).isPositive();

        Page reporter = open(Visitor.as("chengxi"), "definitions");
        assertThat(reporter.locator("body")).not().containsText("版本提案");
        assertThat(reporter.locator("body")).not().containsText("下载文件");
        assertThat(reporter.locator("#versions")).containsText("网页发布");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
