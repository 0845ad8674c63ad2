-- What an authority or a partnership means to have learned in a year.
create table training_plan (
    id            uuid        primary key default uuidv7(),
    organisation  text        not null,
    partners      text[]      not null default '{}',
    year          text        not null,
    title_en      text        not null,
    title_cy      text        not null,
    state         text        not null default 'PROPOSED',
    agreed_on     date,
    published_on  date,
    programme_set text        references programme_set,
    version       bigint      not null default 1,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    constraint training_plan_once unique (organisation, year, title_en),
    constraint training_plan_state check (state in ('PROPOSED', 'AGREED', 'PUBLISHED')),
    constraint training_plan_days check ((state = 'PROPOSED') = (agreed_on is null) and (state = 'PUBLISHED') = (published_on is not null))
);
create index training_plan_of on training_plan (organisation, id);
comment on table training_plan is 'The training plan of an authority, or of a partnership that it leads, for a year.';
comment on column training_plan.partners is 'Organisations whose people it is for, beside those of the organisation that leads.';

create table training_plan_line (
    plan      uuid    not null references training_plan,
    place     integer not null,
    programme text    references programme,
    topic     text,
    volume    integer not null,
    primary key (plan, place),
    constraint training_plan_line_of_one check ((programme is null) <> (topic is null)),
    constraint training_plan_line_volume check (volume > 0)
);
comment on table training_plan_line is 'How many people are to learn what: a programme, or a topic for which there is none yet.';
