-- Rows that wait for somebody to say who is meant, and what was said, remembered.
alter table match_review
    add column sender         text,
    add column staff_id       text,
    add column identity       bytea,
    add column waiting_since  timestamptz,
    add column owner          text,
    add column deferred_until date,
    add column reason         text,
    add column outcome        text check (outcome in ('SAME', 'NEW', 'CANNOT_TELL', 'SENT_AGAIN')),
    add column person         bigint references practitioner,
    add column decided_by     text,
    add column decided_at     timestamptz,
    add column version        bigint not null default 1,
    add constraint match_review_decided check ((state = 'DECIDED') = (outcome is not null)),
    add constraint match_review_deferred check ((state = 'DEFERRED') = (deferred_until is not null)),
    add constraint match_review_same check ((outcome = 'SAME') = (person is not null));
comment on column match_review.identity is 'Personal data. What the row says of who it is (stated_identity): while that is the same, it is the same question.';
comment on column match_review.waiting_since is 'When the question first came: a list that is sent again does not make it younger.';
comment on column match_review.reason is 'Personal data. Why it was deferred or decided so, in the words of registry staff.';
comment on column match_review.outcome is 'SAME: the row means that person. NEW: nobody of the candidates. CANNOT_TELL: it stays referred and is not asked again until something else is stated. SENT_AGAIN: a later list asks the same; that review goes on.';

create function stated_identity(folded_name text, birth date, ni_hash bytea) returns bytea language sql immutable parallel safe
return sha256(convert_to(coalesce(folded_name, '') || chr(10) || coalesce(to_char(birth, 'YYYY-MM-DD'), '') || chr(10) || coalesce(encode(ni_hash, 'hex'), ''), 'UTF8'));
comment on function stated_identity is 'What a row says of who it is: folded name, birth date, hash of the National Insurance number; hashed.';

create table match_decision (
    sender          text        not null references organisation,
    staff_id        text        not null,
    identity        bytea       not null,
    practitioner_id bigint      references practitioner,
    review          uuid        not null references match_review,
    decided_by      text        not null,
    recorded_from   timestamptz not null,
    primary key (sender, staff_id)
);
comment on table match_decision is 'Whom a sender means by a staff id, as registry staff decided: a person, or nobody whom the register had then (null). The newest decision.';
comment on column match_decision.identity is 'Personal data. What the row said of who it is when it was decided; where a later row says something else, the decision does not speak for it.';

create table match_pair_decision (
    sender          text        not null references organisation,
    identity        bytea       not null,
    practitioner_id bigint      not null references practitioner,
    same            boolean     not null,
    review          uuid        not null references match_review,
    recorded_from   timestamptz not null,
    primary key (sender, identity, practitioner_id)
);
comment on table match_pair_decision is 'Whether somebody whom a sender describes just so is that person, as registry staff decided. Kept for each sender by itself: two employers may each have one of two namesakes who share a birth date.';

create function decided_person(sender text, staff_id text, identity bytea) returns bigint language sql stable parallel safe as $$
    select case when d.practitioner_id is null then 0 else coalesce(kept.id, p.id) end
      from match_decision d
      left join practitioner p on p.id = d.practitioner_id
      left join survivor s on s.number = p.register_number
      left join practitioner kept on kept.register_number = s.survivor
     where d.sender = $1 and d.staff_id = $2 and d.identity = $3
$$;
comment on function decided_person is 'Whom registry staff decided a sender to mean by a staff id with what the row says of who it is (stated_identity): the id of the practitioner, of the survivor where that one was merged; 0 for nobody of those it could have been, so that a new person is entered; null where nothing is decided.';

create function decided_not(sender text, identity bytea, practitioner bigint) returns boolean language sql stable parallel safe as $$
    select exists (select from match_pair_decision d
                    where d.sender = $1 and d.identity = $2 and d.practitioner_id = $3 and not d.same)
$$;
comment on function decided_not is 'Whether registry staff decided that whom the sender describes just so is not that person: then that pair is not asked about again.';

-- A list only says which row is referred; whose it is and since when it waits follows from that, whoever writes the row.
create function ask_once() returns trigger language plpgsql as $$
declare
    before match_review;
begin
    select r.sender, w.staff_id, stated_identity(w.folded_name, w.date_of_birth, w.ni_hash)
      into new.sender, new.staff_id, new.identity
      from roster r join roster_row w on w.roster = r.id
     where r.id = new.roster and w.number = new.row_number;
    new.waiting_since := coalesce(new.waiting_since, new.recorded_from);
    select * into before from match_review b
     where b.sender = new.sender and b.staff_id = new.staff_id and b.outcome is distinct from 'SENT_AGAIN' and b.id <> new.id
     order by b.recorded_from desc, b.id desc limit 1 for update;
    if before.id is null then
        return new;
    end if;
    if before.state <> 'DECIDED' then
        new.owner := before.owner;
        new.waiting_since := before.waiting_since;
        if before.state = 'DEFERRED' and before.identity = new.identity then
            new.state := 'DEFERRED';
            new.deferred_until := before.deferred_until;
            new.reason := before.reason;
        end if;
        update match_review set state = 'DECIDED', outcome = 'SENT_AGAIN', deferred_until = null, decided_at = new.recorded_from, version = version + 1
         where id = before.id;
    elsif before.outcome = 'CANNOT_TELL' and before.identity = new.identity and before.candidates @> new.candidates then
        new.state := 'DECIDED';
        new.outcome := 'CANNOT_TELL';
        new.owner := before.owner;
        new.reason := before.reason;
        new.decided_by := before.decided_by;
        new.decided_at := before.decided_at;
    end if;
    return new;
end $$;
create trigger match_review_asked_once before insert on match_review for each row execute function ask_once();

update match_review m
   set sender = r.sender, staff_id = w.staff_id, waiting_since = m.recorded_from,
       identity = stated_identity(w.folded_name, w.date_of_birth, w.ni_hash)
  from roster r join roster_row w on w.roster = r.id
 where r.id = m.roster and w.number = m.row_number;
create index match_review_question on match_review (sender, staff_id, recorded_from desc);
create index match_review_queue on match_review (state, id);
