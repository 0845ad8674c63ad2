create table letter_batch (
    id         uuid        primary key default uuidv7(),
    printed_by text        not null,
    printed_at timestamptz not null,
    posted_on  date
);
comment on table letter_batch is 'Letters that were printed together, and when they were posted.';

alter table notice
    add column state text not null default 'OWED' check (state in ('OWED', 'SENDING', 'SENT', 'UNCERTAIN', 'PRINTED', 'POSTED', 'GIVEN')),
    add column channel text check (channel in ('EMAIL', 'LETTER')),
    add column batch uuid references letter_batch,
    add column sending_since timestamptz,
    add column served_on date;
update notice set state = 'GIVEN' where organisation is not null;
create index notice_owed on notice (id) where state in ('OWED', 'SENDING') and organisation is null;
create index notice_batch on notice (batch, id) where batch is not null;
create index notice_organisation on notice (organisation, id) where organisation is not null;
comment on column notice.state is 'OWED; by e-mail: SENDING, SENT, or UNCERTAIN where the service ended while it was sent (it is never sent twice: staff decide); by letter: PRINTED, POSTED. GIVEN: to an employer, who reads it here.';
comment on column notice.served_on is 'When it counts as served, from the way it went: e-mail the same day, post the next working day (SI 2015/140 Part 5).';

create function notice_is_given() returns trigger language plpgsql as $$
begin
    if new.organisation is not null then
        new.state := 'GIVEN';
    end if;
    return new;
end $$;
create trigger notice_given before insert on notice for each row execute function notice_is_given();
