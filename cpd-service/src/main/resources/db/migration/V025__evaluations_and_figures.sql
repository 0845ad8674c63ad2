-- What people thought of it, and how figures are shown to everybody.
create table evaluation (
    enrolment     uuid        not null references enrolment,
    written_as    text        not null,
    rating        integer     not null,
    words         text,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (enrolment, written_as),
    constraint evaluation_written_as check (written_as in ('PARTICIPANT', 'SCHOOL')),
    constraint evaluation_rating check (rating between 1 and 5)
);
comment on table evaluation is 'Personal data: what a participant, or the school, thinks of a programme afterwards.';
comment on column evaluation.words is 'Personal data, read by the provider and whoever wrote them alone.';

create table programme_figure_rule (
    singleton      boolean primary key default true check (singleton),
    rounding_base  integer not null,
    smallest_shown integer not null,
    basis          text    not null
);
insert into programme_figure_rule values (true, 5, 5, 'As StatsWales: 1 to 4 not shown, others rounded to 5');
comment on table programme_figure_rule is 'How figures of programmes are kept from pointing at anybody where everybody may read them.';
