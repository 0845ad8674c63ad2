create table enabling_power (
    code        text primary key,
    name_en     text not null,
    name_cy     text not null,
    name_cy_basis text not null,
    legal_basis text not null,
    basis       text not null
);
comment on table enabling_power is 'Powers of the law under which requirements may be made. Each is off until it is said to be on: the 2014 Act enables, it does not require.';

create table enabling_power_said (
    power         text        not null references enabling_power,
    is_on         boolean     not null,
    from_date     date        not null,
    legal_basis   text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (power, recorded_from)
);
comment on table enabling_power_said is 'From which day a power is on or off, and by what instrument; append-only. On a day counts the latest from_date that has come, of one from_date what was recorded last.';

insert into enabling_power values
    ('INDUCTION', 'Induction may be required', 'Gellir ei gwneud yn ofynnol i gwblhau cyfnod sefydlu', 'translation for review', 'Education (Wales) Act 2014 s17', 'domain.md, section 1.1: not yet used for learning support workers'),
    ('APPRAISAL', 'Appraisal may be required', 'Gellir ei gwneud yn ofynnol i werthuso perfformiad', 'translation for review', 'Education (Wales) Act 2014 s23', 'domain.md, section 1.1: not yet used for learning support workers'),
    ('MINIMUM_QUALIFICATION', 'A minimum qualification may be required', 'Gellir ei gwneud yn ofynnol i feddu ar isafswm cymhwyster', 'translation for review', 'Education (Wales) Act 2014 s14(4)', 'domain.md, section 1.1: not yet used for learning support workers');

create table requirement (
    id                            uuid        primary key default uuidv7(),
    code                          text        not null,
    rule_version                  integer     not null check (rule_version > 0),
    state                         text        not null default 'DRAFT',
    name_cy                       text        not null,
    name_en                       text        not null,
    summary_cy                    text        not null,
    summary_en                    text        not null,
    legal_basis                   text        not null,
    power                         text,
    categories                    text[]      not null,
    role_profiles                 text[]      not null,
    levels                        integer[]   not null,
    routes                        text[]      not null,
    settings                      text[]      not null,
    effective_from                date        not null,
    effective_until               date,
    starters_from                 date,
    in_post_until                 date,
    change_of_employer            text,
    provisional_full_time_months  integer,
    provisional_part_time_months  integer,
    provisional_leave_disregarded boolean,
    criteria                      jsonb       not null,
    drafted_by                    text        not null,
    published_by                  text,
    published_at                  timestamptz,
    withdrawn_by                  text,
    withdrawn_at                  timestamptz,
    withdrawn_from                date,
    withdrawn_because             text,
    version                       bigint      not null default 1,
    recorded_from                 timestamptz not null,
    constraint requirement_version_once unique (code, rule_version),
    constraint requirement_power_fkey foreign key (power) references enabling_power,
    constraint requirement_code_shape check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    constraint requirement_state_known check (state in ('DRAFT', 'CONSULTATION', 'PUBLISHED', 'WITHDRAWN')),
    constraint requirement_ends_after_start check (effective_until >= effective_from),
    constraint requirement_applies_to_somebody check (cardinality(categories) + cardinality(role_profiles) + cardinality(levels) + cardinality(routes) + cardinality(settings) > 0),
    constraint requirement_phase_in_whole check ((starters_from is null) = (in_post_until is null) and starters_from >= effective_from and in_post_until >= starters_from),
    constraint requirement_provisional_whole check ((provisional_full_time_months is null) = (provisional_part_time_months is null) and (provisional_full_time_months is null) = (provisional_leave_disregarded is null)),
    constraint requirement_change_of_employer_known check (change_of_employer in ('KEEPS', 'LOSES')),
    constraint requirement_criteria_are_a_tree check (jsonb_typeof(criteria) = 'object'),
    constraint requirement_published_by_somebody check ((published_by is null) = (published_at is null) and (state <> 'PUBLISHED' or published_at is not null)),
    constraint requirement_four_eyes check (published_by <> drafted_by),
    constraint requirement_published_whole check (published_at is null or change_of_employer is not null),
    constraint requirement_withdrawn_whole check ((state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_from is null))
);
create index requirement_published on requirement (code, effective_from) where published_at is not null;
comment on table requirement is 'What somebody must be or hold to do a kind of work, by version. A version that was published never changes; a later one of the same code takes its place from its own effective_from.';
comment on column requirement.rule_version is 'Counts the versions of a code; answers name it.';
comment on column requirement.power is 'The power it is made under. While that is off the requirement has no effect.';
comment on column requirement.categories is 'With role_profiles, levels, routes and settings: to whom it applies; an empty list asks nothing.';
comment on column requirement.effective_until is 'The last day.';
comment on column requirement.starters_from is 'Whoever starts on this day or later must meet it at once; those in post before have until in_post_until.';
comment on column requirement.change_of_employer is 'Whether those in post before keep their time at another employer; what does not say it cannot be published.';
comment on column requirement.criteria is 'A tree, validated when it is written.';
comment on column requirement.drafted_by is 'Who wrote it or changed it last; somebody else publishes it.';
comment on column requirement.withdrawn_from is 'The first day without it.';

create function requirement_published_stays() returns trigger language plpgsql as $$
begin
    if old.published_at is not null and (
        tg_op = 'DELETE' or old.state = 'WITHDRAWN' or new.state <> 'WITHDRAWN'
        or to_jsonb(new) - array['state', 'version', 'withdrawn_by', 'withdrawn_at', 'withdrawn_from', 'withdrawn_because']
        <> to_jsonb(old) - array['state', 'version', 'withdrawn_by', 'withdrawn_at', 'withdrawn_from', 'withdrawn_because'])
    then
        raise exception 'a published requirement never changes' using errcode = 'check_violation', constraint = 'requirement_published_never_changes';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger requirement_published_never_changes before update or delete on requirement
    for each row execute function requirement_published_stays();

create table requirement_act (
    requirement uuid        not null references requirement,
    place       integer     not null,
    act         text        not null check (act in ('DRAFTED', 'CHANGED', 'OPENED', 'REOPENED', 'PUBLISHED', 'WITHDRAWN')),
    acted_by    text        not null,
    acted_at    timestamptz not null,
    primary key (requirement, place)
);
comment on table requirement_act is 'What was done about a requirement and by whom; append-only.';

create table told_fact (
    id              uuid        primary key default uuidv7(),
    register_number text        not null,
    kind            text        not null check (kind in ('STANDARDS', 'CPD', 'INDUCTION', 'FULL_TIME', 'PART_TIME', 'LEAVE')),
    fact            text        not null,
    met             boolean     not null,
    from_date       date        not null,
    until           date,
    told_by         text        not null,
    recorded_from   timestamptz not null,
    constraint told_fact_number_shape check (register_number ~ '^[1-9][0-9]{6}[0-9X]$'),
    constraint told_fact_ends_after_start check (until >= from_date)
);
create index told_fact_of_person on told_fact (register_number, id);
comment on table told_fact is 'Personal data in every column. What another part of the register tells of a person that a requirement may ask for; append-only: what is told later of the same kind and fact counts from its from_date. What nobody told is unknown.';
comment on column told_fact.fact is 'Of STANDARDS the set, of CPD what cpd-service calls it, of INDUCTION COMPLETED, of LEAVE its kind.';
comment on column told_fact.until is 'The last day on which it holds by its own word; null where it says none.';

-- What is in force on a day as the register knew it at a moment: neither superseded, withdrawn, nor under a power that is off.
create function requirements_in_force(day date, known timestamptz) returns setof requirement language sql stable as $$
    select r.* from requirement r
     where r.published_at <= known and r.effective_from <= day and (r.effective_until is null or r.effective_until >= day)
       and (r.withdrawn_at is null or r.withdrawn_at > known or r.withdrawn_from > day)
       and not exists (
           select from requirement later
            where later.code = r.code and (later.effective_from, later.rule_version) > (r.effective_from, r.rule_version)
              and later.published_at <= known and later.effective_from <= day
              -- What was withdrawn before it had effect took the place of nothing.
              and (later.withdrawn_at is null or later.withdrawn_at > known or later.withdrawn_from > later.effective_from))
       and (r.power is null or coalesce((
           select said.is_on from enabling_power_said said
            where said.power = r.power and said.recorded_from <= known and said.from_date <= day
            order by said.from_date desc, said.recorded_from desc limit 1), false))
$$;
