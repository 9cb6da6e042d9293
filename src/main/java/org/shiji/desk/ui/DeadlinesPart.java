package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Extension;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Messages;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.Times;
import org.shiji.unions.UnionProfile;

/** The last day of each union in a period, and more time for those that need it. */
class DeadlinesPart extends Section {

    private static final long serialVersionUID = 1L;

    /** More time as it is asked for. */
    record MoreTime(LocalDate due, String reason) {}

    private final Schedule schedule;
    private final Locale locale;
    private final SerializableBiConsumer<UnionProfile, MoreTime> extend;

    /**
     * @param submissions of the period
     * @param unions those the reader may see
     */
    DeadlinesPart(
            Schedule schedule,
            Map<UnionId, Extension> extensions,
            List<SubmissionView> submissions,
            List<UnionProfile> unions,
            Locale locale,
            SerializableBiConsumer<UnionProfile, MoreTime> extend) {
        this.schedule = schedule;
        this.locale = locale;
        this.extend = extend;
        String title = say("unions", schedule.period().code());
        RowTable table =
                new RowTable(
                                Stream.of("union", "state", "due", "why", "ways")
                                        .map(key -> say(key))
                                        .toList())
                        .named(title);
        unions.stream()
                .sorted(
                        Comparator.comparing(
                                (UnionProfile union) -> due(extensions.get(union.id()))))
                .forEach(
                        union ->
                                submissions.stream()
                                        .filter(one -> one.union().equals(union.id()))
                                        .findFirst()
                                        .ifPresent(
                                                one ->
                                                        add(
                                                                table,
                                                                union,
                                                                one,
                                                                extensions.get(union.id()))));
        addClassName("deadlines");
        add(new H2(title), table);
    }

    /** Its own day, where that is later than the day for all. */
    private LocalDate due(@Nullable Extension more) {
        return more != null && more.due().isAfter(schedule.due()) ? more.due() : schedule.due();
    }

    private void add(
            RowTable table,
            UnionProfile union,
            SubmissionView submission,
            @Nullable Extension more) {
        String name = union.name().in(locale);
        table.row(
                new Anchor(DeskLinks.report(union.id(), schedule.period()), name),
                new StateBadge(submission.state(), locale),
                new Span(due(more).toString()),
                why(more),
                submission.state().isOpen() ? way(union, name, more) : new Span());
    }

    private Component why(@Nullable Extension more) {
        if (more == null) {
            return new Span(say("why.none"));
        }
        Paragraph by = new Paragraph(say("why.by", Times.minute(more.at()), more.by()));
        by.addClassName("quiet");
        return new Div(new Span(more.reason()), by);
    }

    private Button way(UnionProfile union, String name, @Nullable Extension more) {
        Button way =
                new Button(
                        say("extend"),
                        click ->
                                new ExtensionDialog(
                                                name,
                                                schedule.due(),
                                                more,
                                                locale,
                                                (due, reason) ->
                                                        extend.accept(
                                                                union, new MoreTime(due, reason)))
                                        .open());
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        way.setAriaLabel(say("extend.of", name));
        return way;
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "desk.periods." + key, arguments);
    }
}
