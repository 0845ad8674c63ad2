-- A sign-in and the entry of the person who signs in.
create table account_link_rule (
    valid           daterange not null check (not isempty(valid)),
    tries           integer   not null check (tries > 0),
    code_valid_days integer   not null check (code_valid_days > 0),
    basis           text      not null,
    constraint account_link_rule_one_at_a_time exclude using gist (valid with &&)
);
comment on table account_link_rule is 'How a sign-in is linked to an entry. tries: how often one sign-in, and everybody together at one number, may ask or give a code on one day. code_valid_days: how long a code that was sent counts.';
insert into account_link_rule values ('[2015-04-01,)', 5, 28, 'project decision');

create table account_link (
    id              uuid        primary key default uuidv7(),
    signed_in       text        not null,
    number          text        not null,
    practitioner_id bigint      references practitioner,
    code_hash       bytea       not null,
    wrong_codes     integer     not null default 0,
    expires_on      date        not null,
    recorded_from   timestamptz not null,
    linked_at       timestamptz,
    unlinked_at     timestamptz,
    unlinked_by     text,
    unlinked_because text,
    check (linked_at is null or practitioner_id is not null),
    check (unlinked_at is null or linked_at is not null),
    check ((unlinked_at is null) = (unlinked_by is null) and (unlinked_at is null) = (unlinked_because is null))
);
create unique index account_link_one_entry on account_link (signed_in) where linked_at is not null and unlinked_at is null;
create unique index account_link_one_sign_in on account_link (practitioner_id) where linked_at is not null and unlinked_at is null;
comment on table account_link is 'That somebody who signed in asked to be linked to an entry, and was. A sign-in has one entry, an entry one sign-in.';
comment on column account_link.signed_in is 'Personal data. The identity provider''s id of the sign-in.';
comment on column account_link.number is 'Personal data. The number that was asked for, which may be nobody''s.';
comment on column account_link.practitioner_id is 'Whose code was sent; null where number and birth date fit nobody, or somebody who is linked already: nobody is told which.';
comment on column account_link.code_hash is 'Keyed hash of the code. The code itself stands nowhere but in the notice that carries it, until that has gone out.';
comment on column account_link.unlinked_because is 'Personal data.';

create table account_link_try (
    day   date    not null,
    who   text    not null check (who in ('SIGN_IN', 'NUMBER')),
    what  text    not null,
    tries integer not null check (tries > 0),
    primary key (day, who, what)
);
comment on table account_link_try is 'How often one sign-in, or anybody at one number, tried on a day.';
comment on column account_link_try.what is 'Personal data. A sign-in or a register number.';

-- Notices that carry a code.
alter table notice_kind add column one_time boolean not null default false;
comment on column notice_kind.one_time is 'Carries a code that the person asked for just then: goes by e-mail wherever the entry has an address for it, is listed to nobody, and forgets its particulars once it has gone out.';
insert into notice_kind (code, name_en, name_cy, legal_basis, one_time) values
    ('ACCOUNT_LINK_CODE', 'Code to link a sign-in to an entry', 'Cod i gysylltu mewngofnod â chofnod', 'project decision', true);
insert into notice_text (kind, language, valid, subject, body) values
    ('ACCOUNT_LINK_CODE', 'en', '[2015-04-01,)', 'Your code for the register',
     'Somebody who knows your register number and your birth date asked to see your entry in the register as their own. If it was you, sign in and give this code: {code}. It counts until {validUntil}. If it was not you, do nothing, and give the code to nobody: without it nobody is let in.'),
    ('ACCOUNT_LINK_CODE', 'cy', '[2015-04-01,)', 'Eich cod ar gyfer y gofrestr',
     'Mae rhywun sy''n gwybod eich rhif cofrestru a''ch dyddiad geni wedi gofyn am gael gweld eich cofnod yn y gofrestr fel ei gofnod ei hun. Os chi oedd hwnnw, mewngofnodwch a rhowch y cod hwn: {code}. Mae''n cyfrif tan {validUntil}. Os nad chi oedd hwnnw, peidiwch â gwneud dim, a pheidiwch â rhoi''r cod i neb: hebddo ni chaiff neb ei adael i mewn.');

create function notice_forgets_code() returns trigger language plpgsql as $$
begin
    if new.state in ('SENT', 'UNCERTAIN', 'POSTED') and exists (select from notice_kind k where k.code = new.kind and k.one_time) then
        new.particulars := '{}';
    end if;
    return new;
end $$;
create trigger notice_forgets_code before update of state on notice for each row execute function notice_forgets_code();

create function notice_by_email(one_time boolean, asked_from date, email text, today date) returns boolean language sql immutable as $$
    select $3 is not null and ($1 or coalesce($2 <= $4, false))
$$;
comment on function notice_by_email is 'Whether a notice to a person goes by e-mail: there is an address in the entry, and the person asked for notices by e-mail (SI 2015/140 Part 5) or for this very message.';
