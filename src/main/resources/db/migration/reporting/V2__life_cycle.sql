-- The life cycle has a state more, and two have the names that people use for them.
update submission set state = 'PUBLISHED' where state = 'PUBLIC_NOTICE';
update submission set state = 'FINAL' where state = 'CLOSED';

-- round: how often it was handed in so far; what is changed belongs to the next one.
alter table submission add column round int not null default 0;
update submission set round = 1 where state <> 'DRAFT';

-- Every step of a submission, from 1: who moved it, and why where that is asked for.
create table submission_step (
    submission_id bigint        not null,
    number        int           not null,
    round         int           not null,
    from_state    varchar(16)   not null,
    to_state      varchar(16)   not null,
    made_at       datetime(3)   not null,
    made_by       varchar(64)   not null,
    reason        varchar(4000) not null,
    primary key (submission_id, number),
    constraint step_submission foreign key (submission_id) references submission (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What a step says of single items: an element or a record type and what is to be mended there.
create table submission_remark (
    submission_id bigint        not null,
    step          int           not null,
    item          varchar(64)   not null,
    remark        varchar(2000) not null,
    primary key (submission_id, step, item),
    constraint remark_step foreign key (submission_id, step) references submission_step (submission_id, number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Who declared that what a round reports is true.
create table submission_declaration (
    submission_id bigint       not null,
    round         int          not null,
    name          varchar(100) not null,
    declared_at   datetime(3)  not null,
    declared_by   varchar(64)  not null,
    primary key (submission_id, round),
    constraint declaration_submission foreign key (submission_id) references submission (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What the union says about a check that its figures fail.
create table submission_explanation (
    submission_id bigint        not null,
    check_code    varchar(64)   not null,
    explanation   varchar(2000) not null,
    explained_at  datetime(3)   not null,
    explained_by  varchar(64)   not null,
    version       int           not null,
    primary key (submission_id, check_code),
    constraint explanation_submission foreign key (submission_id) references submission (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- version: counts the changes, so that nobody overwrites what somebody else typed meanwhile.
alter table declared_figure
    add column version    int         not null default 1,
    add column changed_at datetime(3),
    add column changed_by varchar(64);

-- The typed figures as they were handed in, round by round.
create table handed_in_figure (
    submission_id bigint      not null,
    round         int         not null,
    element       varchar(64) not null,
    value         decimal(24, 6),
    missing       varchar(16),
    primary key (submission_id, round, element),
    constraint handed_in_submission foreign key (submission_id) references submission (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

insert into handed_in_figure (submission_id, round, element, value, missing)
select f.submission_id, s.round, f.element, f.value, f.missing
from declared_figure f join submission s on s.id = f.submission_id
where s.round > 0;

-- round: the one a record was entered for; 0 for what came before rounds were counted.
alter table record_
    add column round      int not null default 0,
    add column entered_by varchar(64);

-- Records that the union took back. They count for nothing and stay readable.
create table record_withdrawn like record_;
alter table record_withdrawn
    add column withdrawn_at     datetime(3)   not null,
    add column withdrawn_by     varchar(64)   not null,
    add column withdrawn_round  int           not null,
    add column withdrawn_reason varchar(1000) not null,
    add column replaced_by      int;

-- When a period is open for reporting.
create table reporting_schedule (
    period  varchar(8) not null primary key,
    opens   date       not null,
    due     date       not null,
    version int        not null,
    constraint schedule_order check (opens <= due)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table deadline_extension (
    union_id   varchar(40)   not null,
    period     varchar(8)    not null,
    due        date          not null,
    reason     varchar(1000) not null,
    granted_at datetime(3)   not null,
    granted_by varchar(64)   not null,
    primary key (union_id, period)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The last number given to a record, so that none is given twice even when records are withdrawn. Whoever adds records
-- holds the row until the end of the transaction.
create table record_counter (
    type     varchar(64) not null,
    period   varchar(8)  not null,
    union_id varchar(40) not null,
    last     int         not null,
    primary key (type, period, union_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

insert into record_counter (type, period, union_id, last)
select type, period, union_id, max(number) from record_ group by type, period, union_id;
