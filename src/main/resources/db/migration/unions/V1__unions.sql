-- Codes and ids compare byte by byte and without padding, as they do in Java: hence utf8mb4_nopad_bin everywhere.

create table region (
    code    varchar(12)  not null primary key,
    name_zh varchar(100) not null,
    name_en varchar(200) not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table union_ (
    id       varchar(40)  not null primary key,
    name_zh  varchar(200) not null,
    name_en  varchar(300) not null,
    province varchar(12)  not null,
    city_zh  varchar(100) not null,
    city_en  varchar(200) not null,
    park_zh  varchar(200) not null,
    park_en  varchar(300) not null,
    founded  date         not null,
    version  int          not null,
    constraint union_province foreign key (province) references region (code)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table union_industry (
    union_id varchar(40)  not null,
    place    int          not null,
    name_zh  varchar(100) not null,
    name_en  varchar(200) not null,
    primary key (union_id, place),
    constraint industry_union foreign key (union_id) references union_ (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table union_member (
    union_id    varchar(40)  not null,
    place       int          not null,
    kind        varchar(12)  not null,
    code        varchar(40)  not null,
    name_zh     varchar(200) not null,
    name_en     varchar(300) not null,
    above_scale boolean      not null,
    in_park     boolean      not null,
    primary key (union_id, place),
    unique key member_code (union_id, code),
    constraint member_union foreign key (union_id) references union_ (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table union_focus_major (
    union_id    varchar(40)  not null,
    place       int          not null,
    code        varchar(40)  not null,
    name_zh     varchar(200) not null,
    name_en     varchar(300) not null,
    industry_zh varchar(100) not null,
    industry_en varchar(200) not null,
    primary key (union_id, place),
    unique key focus_major_code (union_id, code),
    constraint focus_major_union foreign key (union_id) references union_ (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table union_council (
    union_id  varchar(40)  not null,
    place     int          not null,
    holder_zh varchar(200) not null,
    holder_en varchar(300) not null,
    office_zh varchar(100) not null,
    office_en varchar(200) not null,
    primary key (union_id, place),
    constraint council_union foreign key (union_id) references union_ (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table account (
    username     varchar(64)  not null primary key,
    password     varchar(200) not null,
    name_zh      varchar(100) not null,
    name_en      varchar(200) not null,
    role         varchar(24)  not null,
    province     varchar(12),
    union_id     varchar(40),
    locale       varchar(8)   not null,
    enabled      boolean      not null,
    failures     int          not null default 0,
    locked_until datetime(3),
    version      int          not null,
    constraint account_province foreign key (province) references region (code),
    constraint account_union foreign key (union_id) references union_ (id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What other modules' SQL may join; see the package documentation of org.shiji.unions.

create view member_organisation as
select union_id, kind, code, in_park from union_member;

create view focus_major as
select union_id, code as major from union_focus_major;
