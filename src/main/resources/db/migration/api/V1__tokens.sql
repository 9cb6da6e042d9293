-- Tokens for the interface for machines. Of a token its hash is kept; 256 random bits need no salt.
create table api_token (
    id         bigint      not null auto_increment primary key,
    union_id   varchar(40) not null,
    name       varchar(40) not null,
    token_hash char(64)    not null,
    scopes     varchar(40) not null,
    made_by    varchar(64) not null,
    made_at    datetime(3) not null,
    expires    datetime(3) not null,
    revoked_at datetime(3),
    revoked_by varchar(64),
    last_used  datetime(3),
    unique key api_token_hash (token_hash),
    key api_token_union (union_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What was answered to a request with an idempotency key, in the transaction of its work. request: hash of what was asked.
create table api_answer (
    token_id    bigint      not null,
    given_key   varchar(64) not null,
    request     char(64)    not null,
    answer      mediumtext,
    answered_at datetime(3) not null,
    primary key (token_id, given_key),
    key api_answer_age (answered_at)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
