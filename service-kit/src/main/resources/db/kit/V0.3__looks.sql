create table look (
    id           uuid        not null default uuidv7(),
    at           timestamptz not null,
    client       text        not null,
    signed_in    text,
    organisation text,
    purpose      text        not null,
    assumed      boolean     not null,
    operation    text        not null,
    request_id   text        not null,
    primary key (id, at)
) partition by range (at);
comment on table look is 'Who looked at people, when, for what purpose. Append-only. Partitioned by month.';
comment on column look.signed_in is 'Personal data of the one who looked.';
comment on column look.assumed is 'No purpose was stated; EMPLOYMENT was assumed.';

create table look_subject (
    subject text        not null,
    look    uuid        not null,
    at      timestamptz not null
) partition by range (at);
create index look_subject_of on look_subject (subject, at desc);
comment on table look_subject is 'At whom a look was taken: register numbers.';

create function look_partition(month date) returns void language plpgsql as $$
declare
    suffix text := to_char(month, 'YYYYMM');
    first timestamptz := date_trunc('month', month)::timestamp at time zone 'UTC';
    next timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp at time zone 'UTC';
begin
    execute format('create table if not exists look_%s partition of look for values from (%L) to (%L)', suffix, first, next);
    execute format('create table if not exists look_subject_%s partition of look_subject for values from (%L) to (%L)', suffix, first, next);
    execute format('revoke update, delete, truncate on look_%s, look_subject_%s from current_user', suffix, suffix);
end $$;
comment on function look_partition is 'Makes the partitions of a month. Called ahead of time; looks of a month without one fall into the default partition.';
create table look_other partition of look default;
create table look_subject_other partition of look_subject default;

create function looks_stay() returns trigger language plpgsql as $$
begin
    raise exception using errcode = '42501', message = 'looks are append-only';
end $$;
create trigger looks_stay before update or delete on look for each row execute function looks_stay();
create trigger looks_stay before update or delete on look_subject for each row execute function looks_stay();
revoke update, delete, truncate on look, look_subject, look_other, look_subject_other from current_user;
