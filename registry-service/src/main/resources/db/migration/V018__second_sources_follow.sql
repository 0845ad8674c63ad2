-- A second source employs the people of the posts that its keys are tied to: it sees and follows them under its own keys.
create view second_source as
select l.employment, l.sender, l.staff_id, l.post_id,
       array(select a.ancestor from organisation_ancestor a where a.code = l.sender
             except select a.ancestor from organisation_ancestor a where a.code = key.sender order by 1) as routes
  from staff_link l join post_key key on key.employment = l.employment;
comment on view second_source is 'Who else states a post than its keeper, and who follows it for that. Whoever sees the keeper''s statement sees the post once, as the keeper states it.';

create or replace function practitioner_routes(person bigint, today date) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct a.ancestor order by a.ancestor), '{}')
      from employment e
      join lateral (select e.sender union all select l.sender from staff_link l where l.employment = e.id) stating on true
      join organisation_ancestor a on a.code = stating.sender
     where e.practitioner_id = person and coalesce(upper(e.valid) > today, true)
$$;
comment on function practitioner_routes is 'The organisations that may follow a person: those that stated a post which is not over, or are tied to one, and all above them.';

create or replace view practitioner_state as
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
                              array(select a.ancestor from organisation_ancestor a where a.code = e.sender order by a.ancestor) as routes
                       union all
                       select source.sender, source.staff_id, source.post_id, true, source.routes
                         from second_source source where source.employment = e.id) stated) as employer,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'employment', e.id, 'organisation', e.organisation, 'roleProfile', e.role_profile, 'censusCategory', e.census_category,
                           'supportsSpecifiedWork', e.supports_specified_work, 'from', e.starts, 'until', upper(e.valid) - 1) order by e.id), '[]')
                  from held e) as service) posts on true;

create function as_stated_to(own text[], post bigint, keeper text, keepers_staff_id text, keepers_post_id text)
returns table (sender text, staff_id text, post_id text) language sql stable as $$
    select $3, $4, $5 where $1 is null or exists (select from organisation_ancestor mine where mine.code = $3 and mine.ancestor = any($1))
    union all
    select source.sender, source.staff_id, source.post_id from second_source source where source.employment = $2 and source.routes && $1
$$;
comment on function as_stated_to is 'Under which keys a caller of these organisations may see a post: the keeper''s where it is theirs, those of a second source where that is, none where neither is. Null: a caller who sees all.';
