-- Plans of a time that can be loaded whole, and what their sources reported.
create table programme_set (
    code          text        primary key,
    title_en      text        not null,
    title_cy      text        not null,
    source        text        not null,
    loaded_by     text        not null,
    loaded_at     timestamptz not null,
    constraint programme_set_code_shape check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$')
);
comment on table programme_set is 'A set of programmes, years, streams and reported figures that was loaded together. All of it is marked as a plan.';
alter table programme add foreign key (programme_set) references programme_set;
alter table funding_stream add foreign key (programme_set) references programme_set;

create table reported_figure (
    id            uuid    primary key default uuidv7(),
    programme_set text    not null references programme_set,
    programme     text    references programme,
    kind          text    not null,
    value         numeric not null,
    unit          text    not null,
    approximate   text    not null,
    title_en      text    not null,
    title_cy      text    not null,
    source        text    not null,
    constraint reported_figure_unit check (unit in ('PEOPLE', 'PLACES', 'PER_CENT', 'POUNDS')),
    constraint reported_figure_approximate check (approximate in ('EXACT', 'ABOUT', 'UP_TO', 'OVER'))
);
create index reported_figure_of on reported_figure (programme_set, id);
comment on table reported_figure is 'Figures as a source reports them. They are not counted here and never mixed with what is.';
