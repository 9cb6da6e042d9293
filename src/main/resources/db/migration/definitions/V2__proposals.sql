-- A version may come from the screen as well as from the folder.

alter table framework_version
    modify origin varchar(12) not null; -- START, RELOAD, PUBLISHED: how it came into force

-- What somebody would like to be the next version. It judges nobody; what is published is copied to framework_version.

create table proposal (
    id            bigint        not null auto_increment primary key,
    revision      int           not null,
    code          varchar(40)   not null,
    number        varchar(40)   not null, -- of the version
    hash          char(64)      not null, -- over all its files, see DefinitionFolder
    valid_from    date          not null,
    author        varchar(64)   not null, -- account
    author_name   varchar(200)  not null, -- as it was then
    proposed_at   datetime(6)   not null,
    reason        varchar(2000) not null,
    state         varchar(12)   not null, -- OPEN, WITHDRAWN, DECLINED, PUBLISHED
    decider       varchar(64)   null,
    decider_name  varchar(200)  null,
    decided_at    datetime(6)   null,
    answer        varchar(2000) null      -- why it was declined
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table proposal_file (
    proposal_id bigint       not null,
    name        varchar(255) not null,
    content     mediumblob   not null,
    primary key (proposal_id, name),
    constraint proposal_file_proposal foreign key (proposal_id) references proposal (id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
