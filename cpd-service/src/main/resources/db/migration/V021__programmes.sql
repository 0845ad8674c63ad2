-- What can be learned: programmes, their years with places, and for whom they are.
create table programme_route (
    code     text primary key,
    title_en text not null,
    title_cy text not null,
    basis    text not null
);
comment on table programme_route is 'The three career progression routes, by the same codes as with the qualifications.';
insert into programme_route values
    ('SUPPORTING_TEACHING_AND_LEARNING', 'Supporting teaching and learning', 'Cefnogi addysgu a dysgu', 'DfES/0357/2004'),
    ('BEHAVIOUR_AND_GUIDANCE', 'Behaviour and guidance', 'Ymddygiad ac arweiniad', 'DfES/0357/2004'),
    ('ADMINISTRATION_AND_ORGANISATION', 'Administration and organisation', 'Gweinyddu a threfnu', 'DfES/0357/2004');

create table programme (
    code          text           primary key,
    title_en      text           not null,
    title_cy      text           not null,
    provider      text           not null,
    accreditation text,
    route         text           references programme_route,
    level         integer,
    mode          text,
    language      text,
    audience      text,
    area          text,
    valid_from    date           not null,
    valid_until   date,
    fee           numeric(10, 2),
    qualification text,
    leads_to      text           references programme,
    basis         text           not null,
    source        text           not null,
    programme_set text,
    version       bigint         not null default 1,
    recorded_by   text           not null,
    recorded_from timestamptz    not null,
    constraint programme_code_shape check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
    constraint programme_titled check (title_en <> '' and title_cy <> ''),
    constraint programme_level check (level between 0 and 8),
    constraint programme_mode check (mode in ('IN_PERSON', 'ONLINE', 'BLENDED', 'AT_SCHOOL')),
    constraint programme_language check (language in ('CY', 'EN', 'BOTH')),
    constraint programme_fee check (fee >= 0),
    constraint programme_ends_after_start check (valid_until >= valid_from),
    constraint programme_live_is_whole check (basis = 'PLAN' or fee is not null and mode is not null and language is not null),
    constraint programme_basis check (basis in ('PLAN', 'LIVE'))
);
create index programme_of_provider on programme (provider, code);
comment on table programme is 'What can be learned with a provider. LIVE: people can be enrolled; PLAN: it shows what was planned, and nobody is enrolled in it.';
comment on column programme.fee is 'Pounds for one place; null where the source of a plan gives none, as mode and language can be.';
comment on column programme.qualification is 'The number of the qualification that it leads to, as the qualifications part has it.';
comment on column programme.area is 'Where it is offered, in words.';

create table programme_rule_kind (
    kind     text primary key,
    title_en text not null,
    title_cy text not null
);
comment on table programme_rule_kind is 'What a programme can ask of a participant, in words; the values follow them. Whoever works where or as one of the values meets it.';
insert into programme_rule_kind values
    ('SECTOR', 'the participant works in a school of this sector', 'mae''r cyfranogwr yn gweithio mewn ysgol o''r sector hwn'),
    ('ROLE_PROFILE', 'the participant works in this role', 'mae''r cyfranogwr yn gweithio yn y rôl hon'),
    ('ORGANISATION', 'the participant works at or beneath this organisation', 'mae''r cyfranogwr yn gweithio yn y sefydliad hwn neu oddi tano');

create table programme_rule (
    programme text not null references programme,
    kind      text not null references programme_rule_kind,
    value     text not null,
    primary key (programme, kind, value)
);
comment on table programme_rule is 'For whom a programme is: of every kind that has rows one value must fit.';

create table programme_year (
    id            uuid        primary key default uuidv7(),
    programme     text        not null references programme,
    label         text        not null,
    begins        date        not null,
    ends          date        not null,
    places        integer     not null,
    taken         integer     not null default 0,
    allocated     integer     not null default 0,
    stream        text        references funding_stream,
    version       bigint      not null default 1,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint programme_year_once unique (programme, label),
    constraint programme_year_ends_after_start check (ends >= begins),
    constraint programme_year_not_overfull check (taken between 0 and places),
    constraint programme_year_not_overallocated check (allocated between 0 and places)
);
comment on table programme_year is 'The places of a programme in a year. Whoever gives or frees a place locks the row; taken and allocated can never be more than the places.';
comment on column programme_year.stream is 'Which money pays where an enrolment names none.';

-- Whether a stream may pay for a programme, and for people sent by an organisation; without one its rules on organisations are passed over.
create function stream_pays_for(asked text, of_programme text, sent_by text) returns boolean language sql stable as $$
    select not exists (
        select from (select distinct kind from funding_rule where stream = asked) ruled
         where not exists (
            select from funding_rule r, programme p
             where r.stream = asked and r.kind = ruled.kind and p.code = of_programme
               and case r.kind when 'PROGRAMME' then r.value = p.code
                               when 'LEVEL' then r.value = p.level::text
                               when 'ROUTE' then r.value = p.route
                               else sent_by is null or sent_by in (select beneath(array[r.value])) end))
$$;
