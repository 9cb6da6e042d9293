package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.definitions.Catalogue;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDemonstration
class PeriodsViewTest {
    private static final Period Y2027 = Period.year(2027);
    private static final UnionId HEDI = new UnionId("hedi");

    @Autowired private ApplicationContext context;
    @Autowired private Schedules schedules;
    @Autowired private Reporting reporting;
    @Autowired private Accounts accounts;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    @BeforeEach
    @AfterEach
    void putBack() {
        AtAPage.leave();
        jdbc.update("delete from deadline_extension where period = '2027'");
        jdbc.update("delete from reporting_schedule where period = '2027'");
        jdbc.update("delete from submission where period = '2027'");
    }

    @Test
    void aPeriodIsOpenedAndItsDaysChanged() {
        PeriodsView view = visit("guojia", Locale.ENGLISH);
        assertThat(text(view)).contains("No period has been opened yet");
        _click(_get(Button.class, spec -> spec.withText("Open a period")));
        PeriodDialog dialog = _get(PeriodDialog.class);
        Button go = _get(dialog, Button.class, spec -> spec.withText("Open a period"));

        _click(go);
        assertThat(_get(dialog, TextField.class).getErrorMessage()).startsWith("Write it as 2026");
        assertThat(day(dialog, "First day").getErrorMessage()).isEqualTo("Choose a day.");
        _get(dialog, TextField.class).setValue("2027-Q1");
        LocalDate today = LocalDate.now(clock);
        day(dialog, "First day").setValue(today);
        day(dialog, "Last day").setValue(today.minusDays(1));
        _click(go);
        assertThat(day(dialog, "Last day").getErrorMessage())
                .isEqualTo("The last day cannot come before the first.");
        day(dialog, "Last day").setValue(today.plusDays(30));
        _click(go);
        assertThat(text(dialog)).contains("The rules in force judge by the year");
        assertThat(schedules.all()).isEmpty();

        _get(dialog, TextField.class).setValue("1901");
        _click(go);
        assertThat(text(dialog)).contains("no framework judges 1901");
        _get(dialog, TextField.class).setValue(" 2027 ");
        _click(go);
        assertThat(dialog.isOpened()).isFalse();
        assertThat(text(view))
                .contains("2027 is open; new reports: 14.", "open, 30 days left", "0 of 14");
        assertThat(reporting.submission(accounts.viewer("hedi"), HEDI, Y2027).state())
                .isEqualTo(SubmissionState.DRAFT);

        _click(_get(Button.class, spec -> spec.withText("Change days")));
        PeriodDialog change = _get(PeriodDialog.class);
        assertThat(day(change, "Last day").getValue()).isEqualTo(today.plusDays(30));
        day(change, "First day").setValue(today.minusDays(9));
        day(change, "Last day").setValue(today.minusDays(1));
        _click(_get(change, Button.class, spec -> spec.withText("Save")));
        assertThat(text(view)).contains("The days of 2027 were changed.", "closed");
        assertThat(schedules.all().getFirst().due()).isEqualTo(today.minusDays(1));

        _click(_get(Button.class, spec -> spec.withText("Open a period")));
        PeriodDialog again = _get(PeriodDialog.class);
        _get(again, TextField.class).setValue("2027");
        day(again, "First day").setValue(today);
        day(again, "Last day").setValue(today);
        _click(_get(again, Button.class, spec -> spec.withText("Open a period")));
        assertThat(text(again)).contains("The period \"2027\" is open already");
    }

    @Test
    void aProvinceGivesMoreTimeToItsOwnUnionsOnly() {
        LocalDate today = LocalDate.now(clock);
        schedules.open(
                accounts.viewer("guojia"),
                new Schedule(Y2027, today.minusDays(9), today.minusDays(1)));
        UnionId own =
                context.getBean(Unions.class).visibleTo(accounts.viewer("sheng91")).getFirst().id();
        PeriodsView view = visit("sheng91", Locale.SIMPLIFIED_CHINESE);
        _assertNone(Button.class, spec -> spec.withText("开放填报"));
        _assertNone(Button.class, spec -> spec.withText("修改日期"));
        int unions = context.getBean(Unions.class).visibleTo(accounts.viewer("sheng91")).size();
        assertThat(unions).isBetween(2, 13);
        assertThat(_find(Button.class, spec -> spec.withText("延期"))).hasSize(unions);
        assertThat(text(view)).contains("2027 各联合体的截止日", "未延期");

        _click(_find(Button.class, spec -> spec.withText("延期")).getFirst());
        ExtensionDialog dialog = _get(ExtensionDialog.class);
        Button go = _get(dialog, Button.class, spec -> spec.withText("延期"));
        _click(go);
        assertThat(_get(dialog, DatePicker.class).getErrorMessage()).isEqualTo("请选择日期。");
        assertThat(_get(dialog, TextArea.class).getErrorMessage()).isEqualTo("请写明原因。");
        _get(dialog, DatePicker.class).setValue(today.minusDays(1));
        _get(dialog, TextArea.class).setValue("台风停工");
        _click(go);
        assertThat(_get(dialog, DatePicker.class).getErrorMessage()).startsWith("要晚于");
        assertThat(schedules.extensions(accounts.viewer("sheng91"), Y2027)).isEmpty();
        _get(dialog, DatePicker.class).setValue(today.plusDays(5));
        _click(go);
        assertThat(dialog.isOpened()).isFalse();
        assertThat(text(view)).contains("台风停工", "的截止日延至 " + today.plusDays(5));
        assertThat(schedules.due(accounts.viewer("sheng91"), own, Y2027))
                .contains(today.plusDays(5));
        assertThat(schedules.extensions(accounts.viewer("sheng91"), Y2027).keySet())
                .containsExactly(own);
        assertThat(schedules.extensions(accounts.viewer("hedi"), Y2027))
                .as("another union's affair")
                .isEmpty();
    }

    @Test
    void anAdministratorOpensPeriodsAndSeesNoReports() {
        LocalDate today = LocalDate.now(clock);
        schedules.open(
                accounts.viewer("admin"),
                new Schedule(Y2027, today.plusDays(1), today.plusDays(9)));
        PeriodsView view = visit("admin", Locale.ENGLISH);
        assertThat(text(view)).contains("opens tomorrow").doesNotContain("Handed in");
        assertThat(_find(DeadlinesPart.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Change days"))).hasSize(1);
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private static DatePicker day(Component dialog, String label) {
        return _get(dialog, DatePicker.class, spec -> spec.withLabel(label));
    }

    private PeriodsView visit(String account, Locale locale) {
        AtAPage.sit(account, locale);
        PeriodsView view =
                new PeriodsView(
                        context.getBean(CurrentViewer.class),
                        schedules,
                        reporting,
                        context.getBean(Unions.class),
                        context.getBean(Catalogue.class),
                        clock);
        UI.getCurrent().add(view);
        view.show(null);
        return view;
    }
}
