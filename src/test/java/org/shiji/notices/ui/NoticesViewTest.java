package org.shiji.notices.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.NATIONAL;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.AtAPage;
import org.shiji.notices.Notice;
import org.shiji.notices.Notices;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Period;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class NoticesViewTest {
    private static final Period Y2026 = Period.year(2026);

    @Autowired private Notices notices;
    @Autowired private CurrentViewer current;
    @Autowired private Accounts accounts;
    @Autowired private Schedules schedules;
    @Autowired private Reporting reporting;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;

    private NoticeBell bell;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
        accounts.create(Examples.account("reporter", Role.UNION_REPORTER, null, EAST));
        accounts.create(Examples.account("national", Role.NATIONAL_INSPECTOR, null, null));
    }

    @AfterEach
    void leave() {
        AtAPage.leave();
    }

    @Test
    void anEmptyPageSaysWhatWillComeHere() {
        assertThat(text(open("reporter", Locale.ENGLISH)))
                .contains("No notices yet", "when a report comes back");
        _assertNone(Paragraph.class, spec -> spec.withClasses("sentence"));
        _assertNone(Button.class);
        _assertNone(VirtualList.class);
        assertThat(text(open("national", Locale.CHINESE))).contains("还没有通知", "提出申诉");
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("通知，没有未读");
    }

    @Test
    void theNewestComesFirstWithItsStateInWordsAndTheWayThere() {
        tell();
        open("reporter", Locale.ENGLISH);
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Notices, 2 unread");
        assertThat(text(bell)).isEqualTo("2");
        List<NoticeCard> cards = cards();
        assertThat(cards).hasSize(2);
        assertThat(text(cards.getFirst())).contains("Unread", "came back", "Mark as read");
        assertThat(text(cards.getLast())).contains("Unread", "begins on 2026-12-01");
        assertThat(_get(cards.getFirst(), Anchor.class).getHref()).isEqualTo("report/east/2026");
        assertThat(_get(cards.getFirst(), Button.class).getElement().getAttribute("aria-label"))
                .startsWith("Mark as read: The report for 2026 came back");
    }

    @Test
    void oneIsMarkedAsReadThenAll() {
        tell();
        NoticesView view = open("reporter", Locale.ENGLISH);
        NoticeCard first = cards().getFirst();
        _click(_get(first, Button.class));
        assertThat(text(first)).startsWith("Read").doesNotContain("Mark");
        assertThat(text(view)).contains("Notices: 2, unread: 1.");
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Notices, 1 unread");
        assertThat(text(cards().getFirst())).contains("Read").doesNotContain("Mark");
        _click(_get(Button.class, spec -> spec.withText("Mark all as read")));
        assertThat(text(view)).contains("Notices: 2, all read.");
        _assertNone(bell, Span.class, spec -> spec.withClasses("notice-number"));
        _assertNone(Button.class, spec -> spec.withText("Mark all as read"));
        assertThat(notices.unread(accounts.viewer("reporter"))).isZero();
    }

    @Test
    void whoFollowsOneHasReadIt() {
        tell();
        open("reporter", Locale.CHINESE);
        Anchor way = _get(cards().getFirst(), Anchor.class);
        way.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(
                                way.getElement(),
                                "click",
                                tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()));
        assertThat(notices.unread(accounts.viewer("reporter"))).isEqualTo(1);
        assertThat(notices.page(accounts.viewer("reporter"), 0, 1).getFirst().isRead()).isTrue();
    }

    /** A period is opened, and a report comes back. */
    private void tell() {
        LocalDate opens = LocalDate.of(2026, 12, 1);
        schedules.open(NATIONAL, new Schedule(Y2026, opens, opens.plusDays(60)));
        for (SubmissionState next : List.of(SubmissionState.SUBMITTED, SubmissionState.RETURNED)) {
            reporting.advance(
                    EAST, Y2026, Move.of(next, Instant.now().plusSeconds(1), "x", "because"));
        }
    }

    /** As the list makes them one by one. */
    private List<NoticeCard> cards() {
        NoticesView view = _get(NoticesView.class);
        @SuppressWarnings("unchecked")
        VirtualList<Notice> list = _get(VirtualList.class);
        return list.getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .map(view::card)
                .toList();
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    private NoticesView open(String account, Locale language) {
        MockVaadin.tearDown();
        AtAPage.sit(account, language);
        NoticesView view = new NoticesView(current, notices);
        bell = new NoticeBell(notices, current);
        UI.getCurrent().add(bell, view);
        bell.refresh();
        view.show();
        return view;
    }
}
