package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.NoFramework;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Message;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.PeriodKind;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;

/** Which periods are open for reporting and until when, for all and for single unions. */
@Route("periods")
@RolesAllowed({"ADMINISTRATOR", "NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR"})
class PeriodsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Schedules schedules;
    private final transient Reporting reporting;
    private final transient Unions unions;
    private final transient Catalogue catalogue;
    private final transient Clock clock;

    private final Div said = new Div();

    PeriodsView(
            CurrentViewer current,
            Schedules schedules,
            Reporting reporting,
            Unions unions,
            Catalogue catalogue,
            Clock clock) {
        this.current = current;
        this.schedules = schedules;
        this.reporting = reporting;
        this.unions = unions;
        this.catalogue = catalogue;
        this.clock = clock;
        addClassNames("page", "periods-page");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Schedule> all = schedules.all();
        show(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("period")
                        .map(
                                code ->
                                        all.stream()
                                                .map(Schedule::period)
                                                .filter(period -> period.code().equals(code))
                                                .findFirst()
                                                .orElseThrow(
                                                        () -> new NotVisible("period " + code)))
                        .orElse(null));
    }

    /** Shows the periods, and the unions of one: the newest, where none was asked for. */
    final void show(@Nullable Period asked) {
        List<Schedule> all = schedules.all();
        removeAll();
        add(new H1(say("title")), sentence(all));
        if (mayOpen()) {
            Button open = new Button(say("open"), click -> ask(null));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div tools = new Div(open);
            tools.addClassName("tools");
            add(tools);
        }
        add(said);
        if (!all.isEmpty()) {
            add(table(all));
            Period chosen = asked == null ? all.getFirst().period() : asked;
            if (current.get().role() != Role.ADMINISTRATOR) {
                all.stream()
                        .filter(schedule -> schedule.period().equals(chosen))
                        .findFirst()
                        .ifPresent(this::addUnions);
            }
        }
    }

    private Paragraph sentence(List<Schedule> all) {
        long open = all.stream().filter(schedule -> isOpen(schedule)).count();
        Paragraph sentence =
                new Paragraph(all.isEmpty() ? say("none") : say("sentence", all.size(), open));
        sentence.addClassName("sentence");
        return sentence;
    }

    private boolean isOpen(Schedule schedule) {
        LocalDate today = LocalDate.now(clock);
        return !today.isBefore(schedule.opens()) && !today.isAfter(schedule.due());
    }

    private RowTable table(List<Schedule> all) {
        boolean counts = current.get().role() != Role.ADMINISTRATOR;
        List<String> headings = new ArrayList<>(headings("period", "now", "opens", "due"));
        if (counts) {
            headings.add(say("handedIn"));
        }
        if (mayOpen()) {
            headings.add(say("ways"));
        }
        RowTable table = new RowTable(headings).named(say("title"));
        for (Schedule schedule : all) {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(now(schedule)));
            cells.add(new Span(schedule.opens().toString()));
            cells.add(new Span(schedule.due().toString()));
            if (counts) {
                cells.add(new Span(handedIn(schedule.period())));
            }
            if (mayOpen()) {
                cells.add(
                        way(
                                "change",
                                say("change.of", schedule.period().code()),
                                () -> ask(schedule)));
            }
            table.row(name(schedule, counts), cells.toArray(Component[]::new));
        }
        return table;
    }

    private Component name(Schedule schedule, boolean leads) {
        String code = schedule.period().code();
        return leads ? new Anchor("periods?period=" + code, code) : new Span(code);
    }

    /** Not yet, so many days left, or over. */
    private String now(Schedule schedule) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(schedule.opens())) {
            return say("now.later", ChronoUnit.DAYS.between(today, schedule.opens()));
        }
        return today.isAfter(schedule.due())
                ? say("now.over")
                : say("now.open", ChronoUnit.DAYS.between(today, schedule.due()));
    }

    private String handedIn(Period period) {
        List<SubmissionView> all = reporting.submissions(current.get(), period);
        long open = all.stream().filter(one -> one.state().isOpen()).count();
        return say("handedIn.of", all.size() - open, all.size());
    }

    private void addUnions(Schedule schedule) {
        add(
                new DeadlinesPart(
                        schedule,
                        schedules.extensions(current.get(), schedule.period()),
                        reporting.submissions(current.get(), schedule.period()),
                        unions.visibleTo(current.get()),
                        getLocale(),
                        (union, more) -> {
                            schedules.extend(
                                    current.get(),
                                    union.id(),
                                    schedule.period(),
                                    more.due(),
                                    more.reason());
                            show(schedule.period());
                            tell(
                                    say(
                                            "extended",
                                            union.name().in(getLocale()),
                                            more.due().toString()));
                        }));
    }

    private void ask(@Nullable Schedule known) {
        new PeriodDialog(known, getLocale(), asked -> save(asked, known != null)).open();
    }

    private Optional<Message> save(Schedule asked, boolean isKnown) {
        String code = asked.period().code();
        boolean isThere =
                schedules.all().stream().anyMatch(one -> one.period().equals(asked.period()));
        if (isThere && !isKnown) {
            return Optional.of(Message.of("desk.periods.there", code));
        }
        try {
            int opened = schedules.open(current.get(), asked);
            show(asked.period());
            tell(isKnown ? say("changed", code) : say("opened", code, opened));
            return Optional.empty();
        } catch (NoFramework none) {
            return Optional.of(otherKind(asked.period()).orElse(none.said()));
        }
    }

    /** Which kind of period is judged, where that is the reason why there are no rules. */
    private Optional<Message> otherKind(Period asked) {
        List<PeriodKind> kinds =
                catalogue.all().stream()
                        .map(definition -> definition.framework().period())
                        .distinct()
                        .toList();
        return kinds.isEmpty() || kinds.contains(asked.kind())
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "desk.periods.kind",
                                Message.of("desk.periods.kind." + kinds.getFirst().name())));
    }

    /** Says what was done where it is seen and heard. */
    private void tell(String words) {
        Paragraph notice = new Paragraph(words);
        notice.addClassNames("notice", "done");
        said.removeAll();
        said.add(notice);
    }

    private boolean mayOpen() {
        Role role = current.get().role();
        return role == Role.ADMINISTRATOR || role == Role.NATIONAL_INSPECTOR;
    }

    private Button way(String key, String spoken, Runnable deed) {
        Button way = new Button(say(key), click -> deed.run());
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        way.setAriaLabel(spoken);
        return way;
    }

    private List<String> headings(String... keys) {
        return Stream.of(keys).map(key -> say(key)).toList();
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "desk.periods." + key, arguments);
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "layout.title", say("title"));
    }
}
