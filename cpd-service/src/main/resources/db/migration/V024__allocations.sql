-- Places of a year that are meant for the people of an organisation.
create table programme_allocation (
    year          uuid        not null references programme_year,
    organisation  text        not null,
    places        integer     not null,
    version       bigint      not null default 1,
    recorded_by   text        not null,
    recorded_from timestamptz not null,
    primary key (year, organisation),
    constraint programme_allocation_places check (places > 0)
);
comment on table programme_allocation is 'Places allocated to an authority or another organisation. Their sum stands in programme_year.allocated, changed under the same lock, and is never more than the places.';
