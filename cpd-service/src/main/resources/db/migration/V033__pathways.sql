create table pathway (
    code           text primary key,
    title_en       text not null,
    title_cy       text not null,
    title_cy_basis text not null,
    about_en       text not null,
    about_cy       text not null,
    source         text not null
);
comment on table pathway is 'Pathways of talent management: people are nominated, diagnosed, placed with a host, and go on.';

create table pathway_stage (
    pathway  text     not null references pathway,
    place    smallint not null,
    code     text     not null,
    title_en text     not null,
    title_cy text     not null,
    source   text     not null,
    primary key (pathway, place),
    unique (pathway, code)
);
comment on table pathway_stage is 'The stages of a pathway, in their order.';

create table pathway_track (
    pathway    text not null references pathway,
    code       text not null,
    title_en   text not null,
    title_cy   text not null,
    instrument text not null,
    mode       text not null,
    source     text not null,
    primary key (pathway, code),
    foreign key (instrument, mode, code) references instrument_mode (instrument, mode, taken_as)
);
comment on table pathway_track is 'The tracks of a pathway, each with the diagnostic that it takes and in which mode.';

create table pathway_cycle (
    code          text        primary key,
    pathway       text        not null references pathway,
    title_en      text        not null,
    title_cy      text        not null,
    nominations   daterange   not null,
    hosts_by      date        not null,
    placements    daterange   not null,
    evaluation_on date        not null,
    basis         text        not null,
    source        text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint pathway_cycle_in_order check (lower(nominations) <= hosts_by and lower(placements) <= evaluation_on
        and not isempty(nominations) and not isempty(placements))
);
comment on table pathway_cycle is 'One run of a pathway with its days. hosts_by: the last day on which a host is chosen.';

create table pathway_term (
    cycle    text      not null references pathway_cycle,
    code     text      not null,
    title_en text      not null,
    title_cy text      not null,
    period   daterange not null,
    basis    text      not null,
    primary key (cycle, code)
);
comment on table pathway_term is 'The terms that a cycle speaks of.';

create table pathway_session (
    cycle      text    not null references pathway_cycle,
    code       text    not null,
    title_en   text    not null,
    title_cy   text    not null,
    on_date    date    not null,
    from_time  time,
    until_time time,
    audience   text[]  not null,
    trains     boolean not null,
    source     text    not null,
    primary key (cycle, code),
    constraint pathway_session_audience_known check (audience <@ '{PARTICIPANTS,COACHES}' and cardinality(audience) > 0),
    constraint pathway_session_ends_after_start check (until_time > from_time)
);
comment on table pathway_session is 'At what people of a cycle meet, and for whom it is.';
comment on column pathway_session.trains is 'Whether it is part of the training of coaches: whoever was at all of those is trained.';

create table coach (
    id              uuid        primary key default uuidv7(),
    register_number text,
    guest           uuid        references guest,
    organisation    text        not null,
    version         bigint      not null default 1,
    recorded_by     text        not null,
    recorded_from   timestamptz not null,
    constraint coach_is_one check ((register_number is null) <> (guest is null)),
    constraint coach_once unique nulls not distinct (organisation, register_number, guest)
);
create index coach_of_organisation on coach (organisation, id);
comment on table coach is 'Coaches, of the register or guests. Personal data in every column.';
comment on column coach.organisation is 'For whom they coach; it and whoever stands above it may read and use the record.';

create table coach_attendance (
    coach         uuid        not null references coach,
    cycle         text        not null,
    session       text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (coach, cycle, session),
    foreign key (cycle, session) references pathway_session
);
comment on table coach_attendance is 'At which sessions a coach was. Personal data in every column.';

create table pathway_nomination (
    id                     uuid        primary key default uuidv7(),
    cycle                  text        not null references pathway_cycle,
    track                  text        not null,
    register_number        text,
    guest                  uuid        references guest,
    nominated_by           text        not null,
    own_school             text        not null,
    coach                  uuid        references coach,
    nominated_on           date        not null,
    diagnostic_mode        text,
    diagnostic_on          date,
    diagnostic_with_number text,
    diagnostic_with_guest  uuid        references guest,
    development_areas      text[],
    host_school            text,
    host_chosen_on         date,
    placement_project      text,
    placement_targets      text[],
    placement_from         date,
    placement_until        date,
    host_coach             uuid        references coach,
    progression            text        check (progression in ('REQUESTED', 'GRANTED', 'REFUSED', 'NONE')),
    progression_programme  text,
    progression_on         date,
    version                bigint      not null default 1,
    recorded_by            text        not null,
    recorded_from          timestamptz not null,
    constraint pathway_nomination_of_one check ((register_number is null) <> (guest is null)),
    constraint pathway_nomination_once unique nulls not distinct (cycle, register_number, guest),
    constraint pathway_nomination_diagnostic_whole check ((diagnostic_mode is null) = (diagnostic_on is null)),
    constraint pathway_nomination_diagnosed_with_one check ((diagnostic_mode is not distinct from 'WITH_A_PERSON')
        = ((diagnostic_with_number is null) <> (diagnostic_with_guest is null))),
    constraint pathway_nomination_host_whole check ((host_school is null) = (host_chosen_on is null)),
    constraint pathway_nomination_placement_whole check ((placement_from is null) = (placement_project is null)
        and (placement_from is null) = (placement_until is null) and (placement_from is null or host_school is not null)
        and (placement_from is null or placement_until >= placement_from)),
    constraint pathway_nomination_progression_whole check ((progression is null) = (progression_on is null))
);
create index pathway_nomination_of_cycle on pathway_nomination (cycle, id);
create index pathway_nomination_of_person on pathway_nomination (register_number) where register_number is not null;
comment on table pathway_nomination is 'Who takes part in a cycle, and every step of it. Personal data in every column.';
comment on column pathway_nomination.nominated_by is 'The organisation that nominates; it, the own school and registry staff record the steps; the host school reads them.';

create table pathway_attendance (
    nomination    uuid        not null references pathway_nomination,
    cycle         text        not null,
    session       text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (nomination, cycle, session),
    foreign key (cycle, session) references pathway_session
);
comment on table pathway_attendance is 'At which sessions a participant was. Personal data in every column.';

create table pathway_evaluation (
    nomination    uuid        not null references pathway_nomination,
    said_by       text        not null check (said_by in ('PARTICIPANT', 'OWN_SCHOOL', 'HOST_SCHOOL')),
    on_date       date        not null,
    text          text        not null,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (nomination, said_by)
);
comment on table pathway_evaluation is 'What participant and schools say of it afterwards. Personal data in every column.';
