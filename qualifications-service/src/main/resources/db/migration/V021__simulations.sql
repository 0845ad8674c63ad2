create table disclosure_rule (
    valid          daterange not null,
    rounding_base  integer   not null check (rounding_base > 0),
    smallest_shown integer   not null check (smallest_shown > 0),
    basis          text      not null,
    constraint disclosure_rule_one_at_a_time exclude using gist (valid with &&)
);
comment on table disclosure_rule is 'How figures are shown to whom no person may be disclosed, as in the registry: nought as it is, less than smallest_shown not at all, everything else to the nearest rounding_base; totals on their own.';
insert into disclosure_rule values ('[2015-04-01,)', 5, 5, 'StatsWales');

create table simulation (
    id                  uuid        primary key default uuidv7(),
    requirement         uuid        not null references requirement,
    requirement_version bigint      not null,
    terms               jsonb       not null,
    as_of               date        not null,
    known_at            timestamptz not null,
    asked_by            text        not null,
    asked_at            timestamptz not null,
    people              bigint,
    inputs_hash         text,
    finished_at         timestamptz,
    constraint simulation_finished_whole check ((finished_at is null) = (people is null) and (finished_at is null) = (inputs_hash is null))
);
create index simulation_of_requirement on simulation (requirement, id);
comment on table simulation is 'What a requirement would mean for the workforce of a day. Kept as it was reckoned: the terms as they were, the day, and a hash of every fact that it was reckoned from.';
comment on column simulation.terms is 'What the requirement said when it was asked; a draft may have changed since.';
comment on column simulation.known_at is 'Awards, credits, statuses and what was told count as they were known then. The copy of the workforce has no such clock.';
comment on column simulation.inputs_hash is 'SHA-256 over terms, day and every fact looked at, in the order of the people: the same hash means the same inputs, and so the same figures.';

create table simulation_figure (
    simulation  uuid   not null references simulation,
    grouping    text   not null check (grouping in ('TOTAL', 'AUTHORITY', 'ROLE_PROFILE', 'LEVEL', 'TIME_IN_POST', 'CRITERION')),
    code        text   not null,
    in_scope    bigint not null,
    met         bigint not null,
    transition  bigint not null,
    provisional bigint not null,
    unknown     bigint not null,
    not_met     bigint not null,
    primary key (simulation, grouping, code),
    constraint simulation_figure_adds_up check (in_scope = met + transition + provisional + unknown + not_met)
);
comment on table simulation_figure is 'People, each once in a group. Of CRITERION: those who lack that criterion and do not meet the whole, at its JSON pointer. Exact; what a reader is shown is under disclosure_rule.';
