-- Where an account gets mail, and whether it wants any.
alter table account
    add column mail        varchar(254),
    add column mail_wanted boolean not null default true;

-- What other modules' SQL may join; see the package documentation of org.shiji.unions.
create view known_union as
select id as union_id, province, name_zh, name_en from union_;
