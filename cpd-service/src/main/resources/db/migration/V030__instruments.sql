create extension if not exists btree_gist;

create table answer_scale (
    scale    text     not null,
    place    smallint not null,
    points   smallint not null,
    label_en text     not null,
    label_cy text     not null,
    basis    text     not null,
    primary key (scale, place)
);
comment on table answer_scale is 'The answers that may be given to a statement, in their order, and how many points each counts.';

create table instrument (
    code           text   primary key,
    subject        text   not null check (subject in ('PERSON', 'ORGANISATION')),
    title_en       text   not null,
    title_cy       text   not null,
    title_cy_basis text   not null,
    for_roles      text[] not null default '{}',
    basis          text   not null,
    source         text   not null
);
comment on table instrument is 'Self-assessments and diagnostics, of people and of organisations.';
comment on column instrument.for_roles is 'The role profiles that it is meant for; empty: everybody. Nobody is kept from taking another.';

create table instrument_version (
    instrument text      not null references instrument,
    version    smallint  not null,
    valid      daterange not null,
    primary key (instrument, version),
    unique (instrument, valid without overlaps)
);
comment on table instrument_version is 'A version in force; what was taken under one is read under it for good, so that a version that was taken is never changed.';

create table instrument_area (
    instrument     text     not null,
    version        smallint not null,
    code           text     not null,
    place          smallint not null,
    title_en       text     not null,
    title_cy       text     not null,
    title_cy_basis text     not null,
    source         text     not null,
    primary key (instrument, version, code),
    unique (instrument, version, place),
    foreign key (instrument, version) references instrument_version
);
comment on table instrument_area is 'The areas of a version, in their order, as the source names them; source: project decision where none does.';

create table instrument_item (
    instrument   text     not null,
    version      smallint not null,
    area         text     not null,
    place        smallint not null,
    statement_en text     not null,
    statement_cy text     not null,
    scale        text     not null,
    basis        text     not null,
    primary key (instrument, version, area, place),
    foreign key (instrument, version, area) references instrument_area
);
comment on table instrument_item is 'The statements of an area, in their order. Their words are a decision of this project, in both languages.';

create table instrument_band (
    instrument text      not null,
    version    smallint  not null,
    area       text      not null,
    code       text      not null,
    points     int4range not null,
    need       boolean   not null,
    label_en   text      not null,
    label_cy   text      not null,
    basis      text      not null,
    primary key (instrument, version, area, code),
    unique (instrument, version, area, points without overlaps),
    foreign key (instrument, version, area) references instrument_area
);
comment on table instrument_band is 'What a sum of points in an area means, and whether it is a development need.';

create table instrument_mode (
    instrument text not null references instrument,
    mode       text not null check (mode in ('ONLINE', 'WITH_A_PERSON')),
    taken_as   text not null default '',
    source     text not null,
    primary key (instrument, mode, taken_as)
);
comment on table instrument_mode is 'How an instrument is taken. taken_as: the track of a pathway that takes it so; empty: whoever takes it as nothing in particular.';

create table instrument_recommendation (
    instrument text     not null,
    version    smallint not null,
    area       text     not null,
    band       text     not null,
    kind       text     not null check (kind in ('RESOURCE', 'PROGRAMME')),
    code       text     not null,
    title_en   text     not null,
    title_cy   text     not null,
    basis      text     not null,
    primary key (instrument, version, area, band, kind, code),
    foreign key (instrument, version, area, band) references instrument_band
);
comment on table instrument_recommendation is 'What to turn to when an area came out in a band: a resource or a programme, by its code.';
