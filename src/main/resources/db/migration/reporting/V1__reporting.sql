create table submission (
    id           bigint      not null auto_increment primary key,
    union_id     varchar(40) not null,
    period       varchar(8)  not null,
    state        varchar(16) not null,
    opened_at    datetime(3) not null,
    submitted_at datetime(3),
    changed_at   datetime(3) not null,
    version      int         not null,
    unique key submission_union_period (union_id, period),
    key submission_period (period)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Either a value or the reason for its absence.
create table declared_figure (
    submission_id bigint      not null,
    element       varchar(64) not null,
    value         decimal(24, 6),
    missing       varchar(16),
    primary key (submission_id, element),
    constraint declared_figure_submission foreign key (submission_id) references submission (id),
    constraint declared_figure_or_reason check ((value is null) <> (missing is null))
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table evidence_item (
    id            bigint       not null auto_increment primary key,
    submission_id bigint       not null,
    element       varchar(64)  not null,
    kind          varchar(40)  not null,
    strength      varchar(8)   not null,
    file_name     varchar(255) not null,
    sha256        char(64)     not null,
    size          bigint       not null,
    uploaded_at   datetime(3)  not null,
    key evidence_element (submission_id, element),
    key evidence_sha256 (sha256),
    constraint evidence_submission foreign key (submission_id) references submission (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Which column of record_ holds which field of which record type. Assigned at first use, never again.
create table record_field (
    type  varchar(64) not null,
    field varchar(64) not null,
    slot  char(3)     not null,
    primary key (type, field),
    unique key record_field_slot (type, slot)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- void_reasons: codes of the rules the record breaks, in the order of the rules; null when it counts. voided: the first.
-- The primary key keeps the rows of one type and period together, union by union: a tally reads one range from end to end.
create table record_ (
    type             varchar(64) not null,
    period           varchar(8)  not null,
    union_id         varchar(40) not null,
    number           int         not null,
    period_end       date        not null,
    reported_at      datetime(3) not null,
    key_hash         binary(32),
    content_hash     binary(32)  not null,
    void_reasons     varchar(1000),
    voided           varchar(64) generated always as (substring_index(void_reasons, ',', 1)) stored,
    duplicate_union  varchar(40),
    duplicate_period varchar(8),
    duplicate_number int,
    t01 varchar(191), t02 varchar(191), t03 varchar(191), t04 varchar(191), t05 varchar(191), t06 varchar(191),
    t07 varchar(191), t08 varchar(191), t09 varchar(191), t10 varchar(191), t11 varchar(191), t12 varchar(191),
    t13 varchar(191), t14 varchar(191),
    d01 date, d02 date, d03 date, d04 date, d05 date,
    n01 decimal(24, 6), n02 decimal(24, 6), n03 decimal(24, 6), n04 decimal(24, 6),
    n05 decimal(24, 6), n06 decimal(24, 6), n07 decimal(24, 6), n08 decimal(24, 6),
    b01 boolean, b02 boolean, b03 boolean, b04 boolean, b05 boolean, b06 boolean, b07 boolean, b08 boolean,
    primary key (type, period, union_id, number),
    key record_key (key_hash)
) engine = InnoDB row_format = dynamic character set utf8mb4 collate utf8mb4_nopad_bin;
