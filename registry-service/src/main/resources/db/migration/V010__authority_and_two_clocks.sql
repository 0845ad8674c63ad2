-- Whose word counts for a field of the entry, as dated data.
create table authority_rule (
    field       text      not null,
    source_kind text      not null check (source_kind in ('REGISTRAR', 'PERSON', 'EMPLOYER')),
    rank        integer   not null check (rank > 0),
    sets        boolean   not null,
    among       text      not null check (among in ('LATEST', 'LONGEST_EMPLOYED')),
    valid       daterange not null,
    basis       text      not null,
    primary key (field, source_kind, valid without overlaps)
);
comment on table authority_rule is 'For each field of the entry: whose word goes before whose (the lower rank), and who may only propose. among: of sources of one kind, whose word counts: the latest, or that of the employer of the longest-standing post, so that it does not matter whose message comes first.';
insert into authority_rule
select field, kind, rank, sets, among, '[2015-04-01,)', 'project decision: what registry staff set or accepted stands until they change it; a person proposes; an employer''s word stands where nobody else''s does'
  from unnest(array['name', 'dateOfBirth', 'sex', 'formerFamilyName', 'teacherReferenceNumber', 'email', 'phone', 'addressLines', 'postcode', 'niNumber']) field
 cross join (values ('REGISTRAR', 1, true, 'LATEST'), ('PERSON', 2, false, 'LATEST'), ('EMPLOYER', 3, true, 'LONGEST_EMPLOYED')) kinds (kind, rank, sets, among);

alter table practitioner_name add column source_kind text not null default 'EMPLOYER', add column said_on date not null default '2015-04-01';
alter table practitioner_name_was add column source_kind text not null default 'EMPLOYER', add column said_on date not null default '2015-04-01';
update practitioner_name set said_on = recorded_from::date;
update practitioner_name_was set said_on = recorded_from::date;
alter table practitioner_name alter column source_kind drop default, alter column said_on drop default;
comment on column practitioner_name.said_on is 'The date for which the source said so.';
update entry set sources = (select coalesce(jsonb_object_agg(key, value || jsonb_build_object('kind', 'EMPLOYER', 'on', (value ->> 'at')::timestamptz::date)), '{}') from jsonb_each(sources));

alter table roster_plan add column sets text[] not null default '{}', add column proposes text[] not null default '{}';
comment on column roster_plan.sets is 'Fields of the entry that this row sets, by the authority rules of the list''s date; proposes: those of which somebody with more authority must decide. Never shown to the sender.';

create table proposal (
    id              uuid        primary key default uuidv7(),
    practitioner_id bigint      not null references practitioner,
    field           text        not null,
    value           jsonb,
    ni_sealed       bytea,
    ni_hash         bytea,
    ni_key          text,
    source_kind     text        not null check (source_kind in ('PERSON', 'EMPLOYER')),
    source          text        not null,
    said_on         date        not null,
    reason          text,
    state           text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    decided_by      text,
    decided_at      timestamptz,
    grounds         text,
    version         bigint      not null default 1,
    recorded_from   timestamptz not null,
    check (value is not null or ni_hash is not null),
    check ((state = 'OPEN') = (decided_at is null))
);
create unique index proposal_open_once on proposal (practitioner_id, field, source) where state = 'OPEN';
create index proposal_person on proposal (practitioner_id, id);
create index proposal_waiting on proposal (id) where state = 'OPEN';
comment on table proposal is 'What a person, or a source with less authority, would have the entry say. Registry staff accept or refuse it; what is accepted has their authority.';
comment on column proposal.value is 'Personal data. The proposed value; of a name all three parts. A National Insurance number stands sealed in ni_sealed instead.';
comment on column proposal.reason is 'Personal data. Why, in the proposer''s words.';

-- What was believed at a moment: rows of now and rows of before with their recorded periods.
create view practitioner_name_known as
select practitioner_id, valid, given_names, family_name, preferred_name, folded, source, source_kind, said_on, recorded_from, 'infinity'::timestamptz as recorded_to from practitioner_name
union all
select practitioner_id, valid, given_names, family_name, preferred_name, folded, source, source_kind, said_on, recorded_from, recorded_to from practitioner_name_was;
create view entry_known as select *, 'infinity'::timestamptz as recorded_to from entry union all select * from entry_was;
create view employment_known as select *, 'infinity'::timestamptz as recorded_to from employment union all select * from employment_was;
create view registration_known as select *, 'infinity'::timestamptz as recorded_to from registration union all select * from registration_was;
create view disciplinary_order_known as select *, 'infinity'::timestamptz as recorded_to from disciplinary_order union all select * from disciplinary_order_was;

create function last_survivor(number text) returns text language sql stable as $$
    select coalesce((select s.survivor from survivor s where s.number = $1), $1)
$$;
comment on function last_survivor is 'The number under which a number''s person is found now: every read by number goes through it.';
