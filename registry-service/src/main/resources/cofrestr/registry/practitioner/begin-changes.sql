-- The people whom the use case at hand is about to change, and who may follow them before it does.
create temporary table if not exists changing (
    practitioner_id bigint primary key,
    type            text   not null,
    changed         text[] not null default '{}',
    items           bigint[] not null default '{}',
    routes_before   text[] not null default '{}',
    effective_on    date
) on commit drop
