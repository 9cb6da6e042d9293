-- What accounts are told, once each: occasion is what makes two notices of a kind about the same report different.
-- starts and due fill the sentence. mail_next: when the mail is tried; null when none is to be sent any more.
create table notice (
    id         bigint      not null auto_increment primary key,
    account    varchar(64) not null,
    kind       varchar(24) not null,
    union_id   varchar(40) not null,
    period     varchar(8)  not null,
    occasion   varchar(40) not null,
    starts     date,
    due        date,
    made_at    datetime(3) not null,
    read_at    datetime(3),
    mail_next  datetime(3),
    mail_tries int         not null default 0,
    mailed_at  datetime(3),
    unique key notice_once (account, kind, union_id, period, occasion),
    key notice_page (account, made_at, id),
    key notice_mail (mail_next)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
