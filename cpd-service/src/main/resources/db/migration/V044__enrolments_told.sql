-- Who sent somebody is told what becomes of the enrolment.
create function above(asked text) returns setof text language sql stable as $$
    with recursive tree (code) as (
        select asked
        union
        select o.parent from followed_organisation o join tree on o.code = tree.code
         where o.parent is not null and o.unknown_to_registry_since is null)
    select code from tree
$$;
comment on function above is 'An organisation and everything above it.';

create table told_guest (
    guest   uuid   primary key references guest,
    version bigint not null
);
comment on table told_guest is 'Personal data: as learner, for guests: of whom something is told. One row is locked by whoever tells; version counts, and events carry it.';
comment on column feed_event.data is 'Personal data. The new state: {"service": ...} for other services, {"employer": ...} for those who sent the person.';
