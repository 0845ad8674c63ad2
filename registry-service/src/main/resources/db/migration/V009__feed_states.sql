-- An event carries the whole new state of its subject, as two allow-lists. What nobody could read yet is written anew.
delete from feed_event;
alter table feed_event add column changed_items bigint[] not null default '{}';
comment on column feed_event.changed_items is 'Which items of the lists in data (posts, by their "item") this event changed.';
create index feed_event_subject on feed_event (subject, seq);

create table feed_generation (
    singleton  boolean     primary key default true check (singleton),
    generation bigint      not null,
    raised_at  timestamptz not null
);
insert into feed_generation values (true, 1, now());
comment on table feed_generation is 'Raised when the database was restored or failed over with loss: cursors of an older generation are refused, because what they point to may never have happened.';

create function practitioner_routes(person bigint, today date) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct a.ancestor order by a.ancestor), '{}')
      from employment e join organisation_ancestor a on a.code = e.sender
     where e.practitioner_id = person and coalesce(upper(e.valid) > today, true)
$$;
comment on function practitioner_routes is 'The organisations that may follow a person: those that stated a post which is not over, and all above them.';

create view practitioner_state as
select p.id as practitioner_id, p.register_number, p.version,
       jsonb_strip_nulls(jsonb_build_object(
           'registerNumber', p.register_number, 'version', p.version, 'firstRegistered', registered.first,
           'registrations', registered.list, 'orders', ordered.list, 'posts', posts.employer)) as employer,
       jsonb_strip_nulls(jsonb_build_object(
           'registerNumber', p.register_number, 'version', p.version, 'preferredLanguage', p.preferred_language,
           'firstRegistered', registered.first, 'registrations', registered.list, 'orders', ordered.list,
           'posts', posts.service)) as service
  from practitioner p
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
        select coalesce(jsonb_agg(jsonb_build_object(
                   'item', e.id, 'routes', (select array_agg(a.ancestor order by a.ancestor) from organisation_ancestor a where a.code = e.sender),
                   'staffId', e.staff_id, 'postId', nullif(e.post_id, ''), 'organisation', e.organisation, 'roleProfile', e.role_profile,
                   'from', e.starts, 'until', upper(e.valid) - 1) order by e.id), '[]') as employer,
               coalesce(jsonb_agg(jsonb_build_object(
                   'employment', e.id, 'organisation', e.organisation, 'roleProfile', e.role_profile, 'censusCategory', e.census_category,
                   'supportsSpecifiedWork', e.supports_specified_work, 'from', e.starts, 'until', upper(e.valid) - 1) order by e.id), '[]') as service
          from (select distinct on (id) e.*, min(lower(e.valid)) over (partition by e.id) as starts
                  from employment e where e.practitioner_id = p.id
                 order by e.id, lower(e.valid) desc) e) posts on true;
comment on view practitioner_state is 'What an event says of a person: one allow-list for employers (each sees of the posts its own), one for the other services. Never a name, birth date or National Insurance number.';

create view organisation_state as
select o.code, o.version,
       jsonb_strip_nulls(jsonb_build_object('code', o.code, 'kind', o.kind, 'nameEn', o.name_en, 'nameCy', o.name_cy,
                                            'parent', o.parent, 'sector', o.sector, 'version', o.version)) as facts,
       array(select a.ancestor from organisation_ancestor a where a.code = o.code order by a.ancestor) as routes
  from organisation o;
comment on view organisation_state is 'What an event says of an organisation: all of it is public.';

insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.organisation.recorded.v1', code, version, '{kind,nameEn,nameCy,parent,sector}', '{}', routes,
       jsonb_build_object('employer', facts, 'service', facts), now()
  from organisation_state order by array_length(routes, 1), code;
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.practitioner.entered.v1', s.register_number, s.version, '{posts,registrations,orders}', '{}',
       practitioner_routes(s.practitioner_id, current_date), jsonb_build_object('employer', s.employer, 'service', s.service), now()
  from practitioner_state s order by s.practitioner_id;
