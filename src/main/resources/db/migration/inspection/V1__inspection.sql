create table verified_figure (
    id          bigint        not null auto_increment primary key,
    union_id    varchar(40)   not null,
    period      varchar(8)    not null,
    element     varchar(64)   not null,
    value       decimal(24, 6),
    missing     varchar(16),
    reason_zh   varchar(500)  not null,
    reason_en   varchar(1000) not null,
    found_by    varchar(64)   not null,
    found_on    date          not null,
    version     int           not null,
    unique key verified_element (period, union_id, element),
    constraint verified_figure_or_reason check ((value is null) <> (missing is null))
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table points_off (
    id          bigint        not null auto_increment primary key,
    union_id    varchar(40)   not null,
    period      varchar(8)    not null,
    target      varchar(64)   not null,
    points      decimal(9, 6) not null,
    reason_zh   varchar(500)  not null,
    reason_en   varchar(1000) not null,
    taken_by    varchar(64)   not null,
    taken_on    date          not null,
    key points_off_union (period, union_id),
    constraint points_off_more_than_none check (points > 0)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
