package org.shiji.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shiji.unions.Examples.EAST;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.definitions.Definition;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ScratchTest
class RecordSqlTest {
    private static final List<String> FIELDS =
            List.of(
                    "company:ORGANISATION",
                    "major:CODE",
                    "title:TEXT",
                    "level:CHOICE",
                    "start:DATE",
                    "end:DATE",
                    "pay:AMOUNT",
                    "wage:AMOUNT",
                    "heads:COUNT",
                    "relevant:YESNO");

    @Autowired private Reporting reporting;

    @Autowired private Unions unions;

    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void found() {
        Examples.clear(jdbc);
        Examples.foundAll(unions);
    }

    /**
     * Record 1 is full, 2 full with other values, 3 blank. Companies: 1 in the park, 2 a member
     * outside of it. Record 1 has two links of 10.1 and 20.2, record 2 one of another union only.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            company = 'IN-PARK-east'                    | 1
            company != 'IN-PARK-east'                   | 2
            not (company = 'IN-PARK-east')              | 2 3
            company = 'in-park-east'                    |
            title = "it's"                              | 1
            level in ('good', 'other')                  | 1
            not (level in ('good', 'other'))            | 2 3
            heads in (3, 4)                             | 1
            start in ('2025-03-01')                     | 1
            pay >= 100                                  | 2
            pay < 100                                   | 1
            not (pay >= 100)                            | 1 3
            pay >= wage * 0.8                           | 1 2
            pay + wage = 180.1                          | 1
            pay / 3 * 3 = pay                           | 1 2
            pay / 0 = 1                                 |
            not (pay / 0 = 1)                           | 1 2 3
            -pay < -100                                 | 2
            abs(0 - pay) = pay                          | 1 2
            min(pay, wage) = 80.1                       | 1
            max(pay, wage, 7) = 100                     | 1
            relevant                                    | 1
            not relevant                                | 2 3
            relevant = false                            | 2 3
            relevant != true                            | 2 3
            missing(relevant)                           | 3
            not relevant and not missing(relevant)      | 2
            missing(pay) or missing(company)            | 3
            in_period(start)                            | 1
            not in_period(start)                        | 2 3
            start < '2025-01-01'                        | 2
            start = '2025-03-01'                        | 1
            '2025-03-01' <= start                       | 1
            start < end                                 | 1
            days(start, end) = 28                       | 1
            days(start, end) >= 0                       | 1 2
            weeks(start, end) >= 4                      | 1
            weeks(start, end) = 4                       | 1
            weeks(start, end) < 4                       | 2
            member(company)                             | 1 2
            in_park(company)                            | 1
            not in_park(company)                        | 2 3
            focus_major(major)                          | 1
            length(title) = 4                           | 1 2
            linked(link.to, title) = 2                  | 1
            linked(link.to, title)                      | 1
            not linked(link.to, title)                  | 2 3
            linked_sum(link.amount, link.to, title) = 30.3 | 1
            linked_sum(link.amount, link.to, title) = 0 | 2 3
            linked(link.to, title) = 2 and linked(link.to, title) > linked(link.to, company) | 1
            linked(never.to, title) = 0                 | 1 2 3
            true                                        | 1 2 3
            false or not true                           |
            heads                                       | 1
            """)
    void aConditionHoldsForTheseRecords(String where, String numbers) {
        Desk desk = desk(where);
        desk.open(Desk.Y2024, EAST);
        desk.open(Desk.Y2025, EAST, Examples.WEST);
        desk.add(EAST, Desk.Y2024, "link", Desk.record(Desk.NOON, "to", "it's", "amount", 10.1));
        desk.add(EAST, "link", "to", "it's", "amount", 20.2);
        desk.add(Examples.WEST, "link", "to", "work", "amount", 5);
        desk.add(
                EAST,
                "thing",
                "company",
                "IN-PARK-east",
                "major",
                "460305",
                "title",
                "it's",
                "level",
                "good",
                "start",
                "2025-03-01",
                "end",
                "2025-03-29",
                "pay",
                80.1,
                "wage",
                100,
                "heads",
                3,
                "relevant",
                true);
        desk.add(
                EAST,
                "thing",
                "company",
                "OUTSIDE-east",
                "major",
                "999999",
                "title",
                "work",
                "level",
                "bad",
                "start",
                "2024-12-31",
                "end",
                "2024-12-31",
                "pay",
                250,
                "wage",
                300,
                "heads",
                0,
                "relevant",
                false);
        desk.add(EAST, "thing");

        String holds =
                desk.behind(EAST, "chosen").stream()
                        .map(row -> Long.toString(row.number()))
                        .collect(Collectors.joining(" "));
        assertThat(holds).isEqualTo(numbers == null ? "" : numbers);
        assertThat(desk.figure(EAST, "chosen").documented().or(-1))
                .isEqualTo(holds.isEmpty() ? 0 : holds.split(" ").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing = 1",
                "title",
                "title = 1",
                "title + 1 = 2",
                "start = 'some day'",
                "relevant < true",
                "pay ^ 2 > 1",
                "sum(pay) > 1",
                "linked(thing, title)",
                "linked(other.x, title)",
                "linked_sum(link.to, link.to, title) > 0",
                "in_period(pay)",
                "missing(1)",
                "pay > 1e300",
            })
    void whatAFilterCannotSayIsRefused(String where) {
        Desk desk = desk(where);
        desk.open(Desk.Y2025, EAST);
        assertThatThrownBy(() -> desk.behind(EAST, "chosen"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Desk desk(String where) {
        Definition definition =
                Definitions.definition()
                        .record("thing", List.of(), FIELDS)
                        .record("link", List.of(), List.of("to:TEXT", "amount:AMOUNT"))
                        .record("never", List.of(), List.of("to:TEXT"))
                        .count("chosen", "thing", where)
                        .build();
        return new Desk(reporting, definition);
    }
}
