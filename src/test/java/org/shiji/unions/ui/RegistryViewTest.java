package org.shiji.unions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.unions.Accounts;
import org.shiji.unions.CouncilSeat;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.Member;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.UnionSheet;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class RegistryViewTest {
    private static final Member TOOLS = company("91350100M000100Y43", "Tools");
    private static final Member DRIVES = company("911100000000000061", "Drives");

    @Autowired private Accounts accounts;
    @Autowired private CurrentViewer current;
    @Autowired private UnionKeeping keeping;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("admin", Role.ADMINISTRATOR, null, null));
        keeping.setMembers(
                Examples.ADMINISTRATOR, Examples.EAST, List.of(TOOLS), sheet().version());
        Desk.sit("admin", Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        Desk.leave();
    }

    @Test
    void theRegisterSaysHowManyThereAre() {
        RegistryView view = new RegistryView(current, keeping);
        UI.getCurrent().add(view);
        view.show("east");
        assertThat(_find(view, Paragraph.class).getFirst().getText())
                .isEqualTo("3 unions in 2 provinces, with 7 member organisations.");
        assertThat(_find(view, ListItem.class)).hasSize(1);
        view.show("nowhere");
        assertThat(Desk.text(_get(view, RegistryList.class))).contains("No union matches.");
    }

    @Test
    void aMemberWithAWrongCodeIsRefusedWhereItIsEntered() {
        open();
        Desk.click("Add a member");
        Desk.fill(TextField.class, "Code", "911100000000000069");
        Desk.fill(TextField.class, "Name, in Chinese", "传动");
        Desk.fill(TextField.class, "Name, in English", "Drives");
        Desk.click("Save");
        assertThat(trouble()).startsWith("The check digit of the credit code does not fit.");
        Desk.fill(TextField.class, "Code", "911100000000000061");
        Desk.click("Save");
        assertThat(sheet().members()).hasSize(2);
        assertThat(Desk.text(_get(Said.class))).isEqualTo("It was saved.");
    }

    @Test
    void aTableIsCheckedBeforeAnythingIsApplied() {
        open();
        Desk.click("Take from a table");
        paste("kind,code,name\ncompany,911100000000000069,Drives");
        assertThat(Desk.text(_get(MembersDialog.class)))
                .contains("1 things are to be mended", "Line 2, \"911100000000000069\":");
        assertThat(button("Take over").isEnabled()).isFalse();

        paste("kind,code,name\ncompany,911100000000000061,Drives");
        assertThat(Desk.text(_get(MembersDialog.class)))
                .contains("All 1 rows are right: 1 new, 0 changed, 0 leave; 2 members in all");
        replaceAll();
        assertThat(Desk.text(_get(MembersDialog.class)))
                .contains("1 new, 0 changed, 1 leave; 1 members in all");
        assertThat(sheet().members()).as("nothing yet").containsExactly(TOOLS);
        Desk.click("Take over");
        assertThat(sheet().members())
                .extracting(Member::code)
                .containsExactly("911100000000000061");
    }

    @Test
    void aTableThatComesTooLateIsToldAndNotApplied() {
        open();
        Desk.click("Take from a table");
        paste("kind,code,name\ncompany,911100000000000061,Drives");
        keeping.setCouncil(Examples.ADMINISTRATOR, Examples.EAST, List.of(), sheet().version());
        Desk.click("Take over");
        assertThat(Desk.text(_get(MembersDialog.class)))
                .contains("Somebody else changed this meanwhile");
        assertThat(sheet().members()).containsExactly(TOOLS);
    }

    @Test
    void theCouncilIsPutInOrder() {
        CouncilSeat city = new CouncilSeat(Text.same("city"), Text.same("chair"));
        CouncilSeat firm = new CouncilSeat(Text.same("firm"), Text.same("member"));
        keeping.setCouncil(
                Examples.ADMINISTRATOR, Examples.EAST, List.of(city, firm), sheet().version());
        open();
        Desk.click("Up");
        assertThat(sheet().council()).containsExactly(firm, city);
    }

    @Test
    void whoStaysStaysWhereItWas() {
        Member renamed = company("91350100M000100Y43", "Tools and more");
        assertThat(MemberMerge.of(List.of(TOOLS, DRIVES), List.of(renamed), false))
                .isEqualTo(new MemberMerge(List.of(renamed, DRIVES), 0, 1, 0));
        assertThat(MemberMerge.of(List.of(TOOLS, DRIVES), List.of(DRIVES), true))
                .isEqualTo(new MemberMerge(List.of(DRIVES), 0, 0, 1));
        assertThat(MemberMerge.of(List.of(TOOLS), List.of(TOOLS), false))
                .isEqualTo(new MemberMerge(List.of(TOOLS), 0, 0, 0));
    }

    private static void paste(String table) {
        _get(TextArea.class, spec -> spec.withLabel("Paste the table")).setValue(table);
        Desk.click("Check");
    }

    @SuppressWarnings("unchecked")
    private static void replaceAll() {
        _get(RadioButtonGroup.class).setValue(true);
    }

    private static Button button(String text) {
        return _find(Button.class, spec -> spec.withText(text)).getLast();
    }

    private static String trouble() {
        return _get(Paragraph.class, spec -> spec.withClasses("trouble")).getText();
    }

    private UnionSheet sheet() {
        return keeping.sheet(Examples.ADMINISTRATOR, Examples.EAST);
    }

    private void open() {
        RegistryUnionView view = new RegistryUnionView(current, keeping);
        UI.getCurrent().add(view);
        view.show(sheet());
    }

    private static Member company(String code, String name) {
        return new Member(Member.Kind.COMPANY, code, Text.same(name), true, true);
    }
}
