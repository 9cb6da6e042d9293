package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongAddressTest extends BrowserStory {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unions/nowhere",
                "unions/NOT..AN..ID",
                "unions/binjiang/1999",
                "unions/binjiang/never",
                "unions/binjiang/2025/records/nothing",
                "unions/binjiang/1999/records/placements",
                "overview?period=1999",
                "overview?period=never",
                "no/such/page",
            })
    void saysThatThereIsNoSuchPage(String address) {
        Page page = begin(Visitor.inspector());

        assertThat(go(page, address)).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("没有这个页面");
        assertThat(page.locator("main").last()).containsText("这个地址不存在，或者您的账号不能查看");
        assertThat(page).hasTitle("没有这个页面 · 实绩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview?period=%ff%fe", "unions/a;b", "unions//x", "a/%00"})
    void saysTheSameOfWhatIsNoAddressAtAll(String address) {
        Page page = begin(Visitor.inspector());

        assertThat(go(page, address)).isBetween(400, 404);
        assertThat(page.locator("h1")).hasText("没有这个页面");
        assertThat(page.locator("main")).containsText("这个地址不存在");
    }

    @Test
    void leadsBackToWhereWorkStarts() {
        Page page = open(Visitor.inspector(), "unions/nowhere");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("回到首页")).click();

        page.waitForURL("**/overview");
        assertThat(page.locator(".headline .sentence")).containsText("14 个联合体");
    }
}
