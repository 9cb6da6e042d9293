-- awaits_password: the person sets it by a one-time link; until then no password opens the account.
-- epoch: raised by whatever ends all earlier sign-ins of the account.
alter table account
    add column awaits_password boolean not null default false,
    add column epoch           int     not null default 0,
    add column last_sign_in    datetime(3);

-- One link an account, the newest. The token itself is not kept.
create table one_time_link (
    username   varchar(64) not null primary key,
    token_hash varchar(64) not null,
    expires    datetime(3) not null,
    unique key link_token (token_hash),
    constraint link_account foreign key (username) references account (username) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
