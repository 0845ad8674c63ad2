-- Registrars may give an organisation's staff list to another sender, from a day on. The next keeper takes over the posts of the
-- one before.
alter table roster_keeper add column because text, add column decided_by text, add column not_before date, add column recorded_from timestamptz;
create unique index roster_keeper_now on roster_keeper (organisation) where upper_inf(valid);
comment on table roster_keeper is 'Whose list speaks for an organisation''s staff, now (the period without an end) and before. The first sender to commit becomes keeper (project decision), later ones by a registrar''s decision. Only the keeper''s list makes, changes and ends posts, whatever day the list is for.';
comment on column roster_keeper.because is 'Why a registrar gave the list to this sender, in words for the organisation to read; null: it was the first to commit.';
comment on column roster_keeper.decided_by is 'Which registrar.';
comment on column roster_keeper.not_before is 'The day of the newest list of the keeper before: this keeper''s lists are not for an earlier one.';

create table keeper_change (
    id            uuid        primary key default uuidv7(),
    organisation  text        not null references organisation,
    keeper        text        not null references organisation,
    from_day      date        not null,
    because       text        not null check (because <> ''),
    decided_by    text        not null,
    state         text        not null check (state in ('DUE', 'DONE', 'REPLACED')),
    recorded_from timestamptz not null
);
create unique index keeper_change_due_once on keeper_change (organisation) where state = 'DUE';
create index keeper_change_organisation on keeper_change (organisation);
comment on table keeper_change is 'What registrars decided on who keeps an organisation''s list. DUE: its day has not come; DONE: the posts were taken over; REPLACED: decided otherwise before its day.';

alter table staff_link alter column roster drop not null,
    add column listed boolean not null default true,
    drop constraint staff_link_basis_check,
    add constraint staff_link_basis_check check (basis in ('STAFF_ID', 'REGISTER_NUMBER', 'NI_NUMBER', 'KEPT'));
comment on column staff_link.basis is 'How the person was known: by another linked post under the same staff id, by register number and birth date, or by National Insurance number, birth date and name; KEPT: the sender kept the post before.';
comment on column staff_link.roster is 'The list that tied the keys; null where another sender took the post over.';
comment on column staff_link.listed is 'Whether the second source''s newest committed list that covers the organisation has the post.';
comment on table post_key is 'Which post its keeper means by its own keys. A key names one post for ever; a post goes under other keys once another sender keeps its organisation''s list.';
comment on column statement.stands is 'Personal data. What stands after it, where a list left in force what a single message had said, or where its sender took the post over and a keeper before had said otherwise; null where that is just what was stated.';

-- A second source may stand above the keeper now: it sees and follows its people under its own keys all the same, and so does whoever
-- stands above it.
create or replace view second_source as
select l.employment, l.sender, l.staff_id, l.post_id,
       array(select a.ancestor from organisation_ancestor a where a.code = l.sender
             except
             select a.ancestor from organisation_ancestor a
              where a.code = key.sender
                and not exists (select from organisation_ancestor above where above.code = key.sender and above.ancestor = l.sender)
              order by 1) as routes
  from staff_link l join post_key key on key.employment = l.employment;
comment on view second_source is 'Who else states a post than its keeper, and who follows it for that. Each organisation sees the post once: as the topmost of those beneath it, or itself, states it.';

create function keepers_routes(keeper text, post bigint) returns text[] language sql stable as $$
    select array(select a.ancestor from organisation_ancestor a
                  where a.code = $1
                    and not exists (select from staff_link l
                                      join organisation_ancestor above on above.code = $1 and above.ancestor = l.sender and above.distance > 0
                                      join organisation_ancestor theirs on theirs.code = l.sender and theirs.ancestor = a.ancestor
                                     where l.employment = $2)
                  order by a.ancestor)
$$;
comment on function keepers_routes is 'The organisations that see a post as its keeper states it: the keeper and all above it, but for a second source above it and all above that.';

create or replace function as_stated_to(own text[], post bigint, keeper text, keepers_staff_id text, keepers_post_id text)
returns table (sender text, staff_id text, post_id text) language sql stable as $$
    select $3, $4, $5
     where $1 is null
        or exists (select from organisation_ancestor mine
                    where mine.code = $3 and mine.ancestor = any($1)
                      and not exists (select from staff_link l
                                        join organisation_ancestor above on above.code = $3 and above.ancestor = l.sender and above.distance > 0
                                        join organisation_ancestor theirs on theirs.code = l.sender and theirs.ancestor = mine.ancestor
                                       where l.employment = $2))
    union all
    select source.sender, source.staff_id, source.post_id from second_source source where source.employment = $2 and source.routes && $1
$$;

create or replace view practitioner_state as
select p.id as practitioner_id, p.register_number, p.version,
       jsonb_strip_nulls(jsonb_build_object(
           'registerNumber', p.register_number, 'version', p.version, 'firstRegistered', registered.first,
           'registrations', registered.list, 'orders', ordered.list, 'posts', posts.employer)) as employer,
       jsonb_strip_nulls(jsonb_build_object(
           'registerNumber', p.register_number, 'version', p.version, 'preferredLanguage', p.preferred_language,
           'firstRegistered', registered.first, 'registrations', registered.list, 'orders', ordered.list,
           'posts', posts.service, 'signIn', link.signed_in)) as service
  from practitioner p
  left join account_link link on link.practitioner_id = p.id and link.linked_at is not null and link.unlinked_at is null
  left join lateral (
        select min(lower(g.valid)) as first,
               coalesce(jsonb_agg(jsonb_build_object('category', g.category, 'registration', g.kind, 'from', lower(g.valid), 'until', upper(g.valid) - 1)
                                  order by lower(g.valid), g.category), '[]') as list
          from registration g where g.practitioner_id = p.id) registered on true
  left join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'from', lower(o.valid), 'until', upper(o.valid) - 1)
                                  order by lower(o.valid), o.kind), '[]') as list
          from disciplinary_order o where o.practitioner_id = p.id) ordered on true
  left join lateral (
        with held as (
            select distinct on (id) e.*, min(lower(e.valid)) over (partition by e.id) as starts
              from employment e where e.practitioner_id = p.id
             order by e.id, lower(e.valid) desc
        )
        select (select coalesce(jsonb_agg(jsonb_build_object(
                           'item', e.id, 'routes', stated.routes, 'staffId', stated.staff_id, 'postId', nullif(stated.post_id, ''),
                           'organisation', e.organisation, 'roleProfile', e.role_profile,
                           'from', e.starts, 'until', upper(e.valid) - 1) order by e.id, stated.tied, stated.sender), '[]')
                  from held e
                 cross join lateral (
                       select e.sender, e.staff_id, e.post_id, false as tied,
                              keepers_routes(e.sender, e.id) as routes
                       union all
                       select source.sender, source.staff_id, source.post_id, true, source.routes
                         from second_source source where source.employment = e.id) stated) as employer,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'employment', e.id, 'organisation', e.organisation, 'roleProfile', e.role_profile, 'censusCategory', e.census_category,
                           'supportsSpecifiedWork', e.supports_specified_work, 'from', e.starts, 'until', upper(e.valid) - 1) order by e.id), '[]')
                  from held e) as service) posts on true;
