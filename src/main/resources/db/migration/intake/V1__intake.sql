-- A file somebody handed in. file: its name in the work folder. owner: the process at work on it, which says every few seconds that it still is (beat_at).
create table intake_job (
    id            bigint       not null auto_increment primary key,
    union_id      varchar(40)  not null,
    period        varchar(8)   not null,
    type          varchar(64)  not null,
    file          char(36)     not null,
    file_name     varchar(255) not null,
    sha256        char(64)     not null,
    size          bigint       not null,
    mode          varchar(8)   not null,
    state         varchar(16)  not null,
    progress      int          not null default 0,
    rows_read     bigint       not null default 0,
    good          bigint       not null default 0,
    bad           bigint       not null default 0,
    problems      bigint       not null default 0,
    warnings      bigint       not null default 0,
    added         bigint       not null default 0,
    same          bigint       not null default 0,
    withdrawn     bigint       not null default 0,
    definition    char(64),
    note_zh       varchar(2000),
    note_en       varchar(2000),
    received_by   varchar(64)  not null,
    received_at   datetime(3)  not null,
    applied_by    varchar(64),
    changed_at    datetime(3)  not null,
    owner         char(36),
    beat_at       datetime(3),
    key intake_job_union (union_id, period, type),
    key intake_job_state (state)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is wrong in it, as far as it is kept.
create table intake_problem (
    job_id     bigint        not null,
    place      int           not null,
    line bigint        not null,
    header     varchar(191)  not null,
    field      varchar(64),
    shown      varchar(191)  not null,
    severity   varchar(8)    not null,
    why_zh     varchar(1000) not null,
    why_en     varchar(1000) not null,
    primary key (job_id, place),
    constraint intake_problem_job foreign key (job_id) references intake_job (id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Which column was taken for which field.
create table intake_column (
    job_id bigint       not null,
    place  int          not null,
    header varchar(191) not null,
    field  varchar(64),
    how    varchar(12)  not null,
    primary key (job_id, place),
    constraint intake_column_job foreign key (job_id) references intake_job (id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Its first rows as they are shown: persons are not.
create table intake_preview (
    job_id     bigint       not null,
    line bigint       not null,
    place      int          not null,
    shown      varchar(191) not null,
    wrong      boolean      not null,
    primary key (job_id, line, place),
    constraint intake_preview_job foreign key (job_id) references intake_job (id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What people of a union said a header means; no field: it is not read.
create table intake_remembered (
    union_id  varchar(40)  not null,
    type      varchar(64)  not null,
    header    varchar(191) not null,
    field     varchar(64),
    chosen_by varchar(64)  not null,
    chosen_at datetime(3)  not null,
    primary key (union_id, type, header)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
