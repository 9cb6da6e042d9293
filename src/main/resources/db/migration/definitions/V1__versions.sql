-- Every framework version that was ever in force, with the bytes of its files. Codes compare byte by byte, as in Java.

create table framework_version (
    id          bigint       not null auto_increment primary key,
    code        varchar(40)  not null,
    version     varchar(40)  not null,
    hash        char(64)     not null, -- over all its files, see DefinitionFolder
    folder      varchar(255) not null, -- the folder it was read from last
    valid_from  date         not null,
    origin      varchar(8)   not null, -- START, RELOAD: how it came into force
    since       datetime(6)  not null, -- when it first came into force
    until       datetime(6)  null,     -- when it last went out of force
    unique key framework_version_number (code, version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table framework_file (
    version_id bigint       not null,
    name       varchar(255) not null,
    content    mediumblob   not null,
    primary key (version_id, name),
    constraint framework_file_version foreign key (version_id) references framework_version (id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Which version judges a period, and which ones did before it. A version that is named here never changes.
create table period_opening (
    id         bigint      not null auto_increment primary key,
    period     varchar(7)  not null,
    version_id bigint      not null,
    opened_at  datetime(6) not null,
    left_at    datetime(6) null,
    in_force   boolean generated always as (if(left_at is null, 1, null)) virtual,
    unique key period_opening_in_force (period, in_force),
    constraint period_opening_version foreign key (version_id) references framework_version (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
