package org.shiji.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.NoFramework;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens periods for reporting and says until when. */
@Service
@Transactional(readOnly = true)
public class Schedules {
    /** Most characters of the reason for an extension. */
    public static final int LONGEST_REASON = 1000;

    private final JdbcClient sql;
    private final Unions unions;
    private final Catalogue catalogue;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Schedules(
            JdbcClient sql,
            Unions unions,
            Catalogue catalogue,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.unions = unions;
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /** The periods that have a schedule, the newest first. */
    public List<Schedule> all() {
        return sql
                .sql("select period, opens, due from reporting_schedule")
                .query(
                        (row, place) ->
                                new Schedule(
                                        Period.parse(row.getString(1)),
                                        row.getObject(2, LocalDate.class),
                                        row.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .sorted((one, other) -> other.period().compareTo(one.period()))
                .toList();
    }

    /**
     * The last day on which a union may hand in for a period, its own extension counted in; empty
     * where none is set.
     *
     * @throws NotVisible when the viewer may not see the union
     */
    public Optional<LocalDate> due(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        return sql.sql(
                        """
                        select max(due) from (
                            select due from reporting_schedule where period = :period
                            union all
                            select due from deadline_extension where period = :period and union_id = :union) days""")
                .param("period", period.code())
                .param("union", union.value())
                .query((row, place) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The unions with more time for a period that the viewer may see. */
    public Map<UnionId, Extension> extensions(Viewer viewer, Period period) {
        Set<UnionId> visible =
                unions.visibleTo(viewer).stream().map(UnionProfile::id).collect(Collectors.toSet());
        return sql
                .sql(
                        """
                        select union_id, due, reason, granted_at, granted_by from deadline_extension
                        where period = ?""")
                .param(period.code())
                .query(
                        (row, place) ->
                                new Extension(
                                        new UnionId(row.getString(1)),
                                        row.getObject(2, LocalDate.class),
                                        row.getString(3),
                                        row.getObject(4, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        row.getString(5)))
                .list()
                .stream()
                .filter(extension -> visible.contains(extension.union()))
                .collect(Collectors.toMap(Extension::union, extension -> extension));
    }

    /** The day for all; empty where none is set. */
    private Optional<LocalDate> due(Period period) {
        return sql.sql("select due from reporting_schedule where period = ?")
                .param(period.code())
                .query(LocalDate.class)
                .optional();
    }

    /**
     * Opens a period, or changes its days: every union gets a submission for it.
     *
     * @return how many submissions were opened
     * @throws NotAllowed when the viewer is neither administrator nor national inspector
     * @throws NoFramework when no rules are valid for the period, or only some that judge periods
     *     of another length
     */
    @Transactional
    public int open(Viewer viewer, Schedule schedule) {
        if (viewer.role() != Role.ADMINISTRATOR && viewer.role() != Role.NATIONAL_INSPECTOR) {
            throw new NotAllowed("open " + schedule.period());
        }
        Period period = schedule.period();
        catalogue.forPeriod(period);
        sql.sql(
                        """
                        insert into reporting_schedule (period, opens, due, version) values (?, ?, ?, 1)
                        on duplicate key update opens = values(opens), due = values(due), version = version + 1""")
                .params(period.code(), schedule.opens(), schedule.due())
                .update();
        int opened = 0;
        for (UnionProfile union : unions.everyUnion()) {
            if (submissions.findByUnionAndPeriod(union.id().value(), period.code()).isEmpty()) {
                submissions.saveAndFlush(new Submission(union.id(), period, clock.instant()));
                opened++;
            }
        }
        events.publishEvent(new PeriodScheduled(schedule, changes(period), viewer.account()));
        return opened;
    }

    private int changes(Period period) {
        return sql.sql("select version from reporting_schedule where period = ?")
                .param(period.code())
                .query(Integer.class)
                .single();
    }

    /**
     * What unions have not handed in yet and may, and is due on one of these days, the extensions
     * counted in.
     */
    @MachineOnly
    public List<Outstanding> outstanding(LocalDate today, LocalDate last) {
        return sql.sql(
                        """
                        select s.union_id, s.period, greatest(d.due, coalesce(e.due, d.due)) as last_day
                        from submission s
                        join reporting_schedule d on d.period = s.period and d.opens <= :today
                        left join deadline_extension e on e.period = s.period and e.union_id = s.union_id
                        where s.state in (:open)
                        having last_day between :today and :last
                        order by s.period, s.union_id""")
                .param("today", today)
                .param("last", last)
                .param(
                        "open",
                        Stream.of(SubmissionState.values())
                                .filter(SubmissionState::isOpen)
                                .map(SubmissionState::name)
                                .toList())
                .query(
                        (row, place) ->
                                new Outstanding(
                                        new UnionId(row.getString(1)),
                                        Period.parse(row.getString(2)),
                                        row.getObject(3, LocalDate.class)))
                .list();
    }

    /**
     * Gives a union more time. What it was given before no longer counts.
     *
     * @throws NotVisible when the viewer may not see the union
     * @throws NotAllowed when the viewer is no inspector
     * @throws IllegalArgumentException when the reason is blank or longer than {@link
     *     #LONGEST_REASON} characters, or the day is not later than that for all
     */
    @Transactional
    public void extend(Viewer viewer, UnionId union, Period period, LocalDate due, String reason) {
        unions.requireVisible(viewer, union);
        if (viewer.role() != Role.NATIONAL_INSPECTOR
                && viewer.role() != Role.PROVINCIAL_INSPECTOR) {
            throw new NotAllowed("extend " + union);
        }
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a reason of 1 to " + LONGEST_REASON + " characters is asked for");
        }
        if (due(period).filter(all -> !due.isAfter(all)).isPresent()) {
            throw new IllegalArgumentException(due + " is no later than for all");
        }
        Instant now = clock.instant();
        sql.sql(
                        """
                        insert into deadline_extension (union_id, period, due, reason, granted_at, granted_by)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update due = values(due), reason = values(reason),
                            granted_at = values(granted_at), granted_by = values(granted_by)""")
                .params(
                        union.value(),
                        period.code(),
                        due,
                        reason.strip(),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                        viewer.account())
                .update();
        events.publishEvent(new DeadlineExtended(union, period, due, now, viewer.account()));
    }
}
