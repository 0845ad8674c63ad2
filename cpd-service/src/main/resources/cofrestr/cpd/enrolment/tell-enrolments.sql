-- An event for each piece of news, with all enrolments of the person that an organisation stands behind; the people are held.
with told as materialized (
    select t.place, t.type, t.is_new, e.arrival, last_survivor(e.register_number) as number, e.guest
      from unnest(:enrolments::uuid[], :types::text[], :new::boolean[]) with ordinality t (id, type, is_new, place) join enrolment e on e.id = t.id
     where e.organisation is not null
), numbered as (
    select t.*, coalesce(t.number, t.guest::text) as subject,
           coalesce(l.version, g.version) - count(*) over (partition by t.number, t.guest)
               + row_number() over (partition by t.number, t.guest order by t.place) as version
      from told t
           left join learner l on l.register_number = t.number
           left join told_guest g on g.guest = t.guest
), of_person as (
    select p.number as subject, e.*
      from (select distinct number from told where number is not null) p
           cross join lateral unnest(numbers_of(p.number)) m (number)
           join enrolment e on e.register_number = m.number
     union all
    select p.guest::text, e.*
      from (select distinct guest from told where guest is not null) p
           join enrolment e on e.guest = p.guest
), sent as materialized (
    select e.subject, e.arrival, r.routes,
           jsonb_build_object('item', e.arrival, 'routes', r.routes, 'id', e.id, 'programme', y.programme, 'year', y.label, 'role', e.role,
                              'organisation', e.organisation, 'state', e.state, 'outcome', e.outcome, 'until', e.ended_on) as shown
      from of_person e
           join programme_year y on y.id = e.year
           cross join lateral (select array(select above(e.organisation)) as routes) r
     where e.organisation is not null
)
insert into feed_event (type, subject, version, changed, changed_items, routes_before, routes_after, data, recorded_at)
select n.type, n.subject, n.version, '{enrolments}', array[n.arrival],
       array(select distinct route from sent s cross join lateral unnest(s.routes) route
              where s.subject = n.subject and (s.arrival <> n.arrival or not n.is_new) order by route),
       array(select distinct route from sent s cross join lateral unnest(s.routes) route where s.subject = n.subject order by route),
       jsonb_build_object(
           'service', who.said,
           'employer', who.said || jsonb_build_object('enrolments', (select jsonb_agg(jsonb_strip_nulls(s.shown) order by s.arrival) from sent s
                                                                      where s.subject = n.subject))), :now
  from numbered n
       cross join lateral (select jsonb_strip_nulls(jsonb_build_object('registerNumber', n.number, 'guest', n.guest, 'version', n.version)) as said) who
 order by n.place
