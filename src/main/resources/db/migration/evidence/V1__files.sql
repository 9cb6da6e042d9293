-- Files of evidence. Their bytes stand outside of the database, under the hash.
create table evidence_file (
    sha256  char(64)    not null primary key,
    size    bigint      not null,
    type    varchar(100) not null,
    pages   int         not null,
    kept_at datetime(3) not null
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
