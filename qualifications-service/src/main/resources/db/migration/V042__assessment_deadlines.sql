alter table assessment_scheme add column outcome_within_weeks integer;
comment on column assessment_scheme.outcome_within_weeks is 'After the visit. It breaks no rule where it takes longer; it is announced.';
update assessment_scheme set outcome_within_weeks = 9, basis = basis || '; hlta.org.uk FAQ: result 7 to 9 weeks after the assessment, of which the later counts'
 where code = 'HLTA_ENGLAND_2007';

-- By when what must be, of an assessment: by the rules of its scheme, and as it was planned last. What happened is not due any more.
-- role: which certificate; number: which day or task.
create function assessment_deadlines(one assessment) returns table (what text, role text, number integer, by_day date, planned boolean)
language sql stable as $$
    with fact as materialized (
        select f.id, f.kind, f.planned, f.on_date, f.number, f.role from assessment_fact f where f.assessment = one.id and f.withdrawn_at is null
    ), day as (
        select distinct on (f.number) f.number, f.on_date from fact f where f.kind = 'PREPARATION_DAY' order by f.number, f.planned, f.id desc
    ), plan as (
        select distinct on (f.kind, f.number) f.kind, f.number, f.on_date
          from fact f
         where f.planned and f.kind in ('PREPARATION_DAY', 'REGISTRATION', 'TASK', 'VISIT', 'MODERATION')
           and not exists (select from fact h where h.kind = f.kind and not h.planned and (f.number is null or h.number = f.number))
         order by f.kind, f.number, f.id desc
    ), rule as (
        select s.visit_within_weeks, s.outcome_within_weeks, s.endorsement_needed,
               (select d.on_date from day d where d.number = s.registration_before_day) as registration_by,
               (select d.on_date from day d where d.number = s.certificates_before_day) as certificates_by,
               (select max(d.on_date) from day d) as last_day,
               (select p.on_date from plan p where p.kind = 'REGISTRATION') as registration_planned,
               exists (select from fact f where f.kind = 'REGISTRATION' and not f.planned) as registered,
               (select min(f.on_date) from fact f where f.kind = 'VISIT' and not f.planned) as visited
          from assessment_scheme s where s.code = one.scheme
    )
    select d.* from (
        select 'ENDORSEMENT', null::text, null::integer, coalesce(r.registration_planned, r.registration_by), false
          from rule r where r.endorsement_needed and not r.registered and not exists (select from fact f where f.kind = 'ENDORSEMENT' and not f.planned)
        union all
        select 'CERTIFICATE', area, null, r.certificates_by, false
          from rule r cross join unnest(array['LITERACY', 'NUMERACY']) area
         where not exists (select from fact f where f.kind = 'CERTIFICATE' and not f.planned and f.role = area)
        union all
        select 'REGISTRATION', null, null, r.registration_by, false from rule r where not r.registered
        union all
        select 'VISIT', null, null, r.last_day + 7 * r.visit_within_weeks, false from rule r where r.visited is null
        union all
        select 'OUTCOME', null, null, r.visited + 7 * r.outcome_within_weeks, false from rule r
        union all
        select p.kind, null, p.number, p.on_date, true from plan p) d (what, role, number, by_day, planned)
     where one.outcome is null and d.by_day is not null
$$;

-- In which parts somebody reads that something is due: as the thing itself, and the outcome in every part.
create function assessment_due_parts(asked text) returns text[] language sql stable as $$
    select coalesce((select read_by from assessment_fact_kind where kind = asked), '{EMPLOYER,PROVIDER,ASSESSOR,PRACTITIONER}')
$$;

create index assessment_open on assessment (id) where outcome is null;

create table assessment_reminder_step (
    days_before integer   not null check (days_before >= 0),
    valid       daterange not null,
    basis       text      not null,
    primary key (days_before, valid without overlaps)
);
comment on table assessment_reminder_step is 'How many days before something is due in an assessment it is told, in which period.';
insert into assessment_reminder_step values
    (28, '[2026-01-01,)', 'project decision'),
    (7, '[2026-01-01,)', 'project decision');

create table assessment_reminder (
    assessment  uuid    not null references assessment,
    what        text    not null,
    role        text    not null,
    number      integer not null,
    planned     boolean not null,
    by_day      date    not null,
    days_before integer not null,
    told_on     date    not null,
    primary key (assessment, what, role, number, planned, by_day, days_before)
);
comment on table assessment_reminder is 'What was told to be due in an assessment. Personal data in every column, through the assessment.';
comment on column assessment_reminder.days_before is 'The step at which it was told. Where a step was missed the next one stands for it.';
