-- The other services are told which sign-in is linked to whom: a person keeps one record with them, by the same sign-in.
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
                              array(select a.ancestor from organisation_ancestor a where a.code = e.sender order by a.ancestor) as routes
                       union all
                       select source.sender, source.staff_id, source.post_id, true, source.routes
                         from second_source source where source.employment = e.id) stated) as employer,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'employment', e.id, 'organisation', e.organisation, 'roleProfile', e.role_profile, 'censusCategory', e.census_category,
                           'supportsSpecifiedWork', e.supports_specified_work, 'from', e.starts, 'until', upper(e.valid) - 1) order by e.id), '[]')
                  from held e) as service) posts on true;
