insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.registration.granted.v1', p.register_number, p.version + 1, '{registrations}', routes.codes, routes.codes,
       jsonb_build_object('employer', facts.of, 'service', facts.of), :now
  from in_duty d
  join practitioner p on p.id = d.id
  cross join lateral (select coalesce(array_agg(distinct a.ancestor order by a.ancestor), '{}') as codes
                        from employment e join organisation_ancestor a on a.code = e.organisation
                       where e.practitioner_id = p.id and e.valid @> :day::date) routes
  cross join lateral (select jsonb_build_object('registerNumber', p.register_number, 'category', :category::text, 'registration', 'FULL',
                                                'from', :day::date) as of) facts
 where not d.already and not d.ineligible
 order by p.id
