-- Those within the run's reach who on the notification date are registered or required to be, and in which categories.
-- Reach: a post at or beneath the organisation on that day, or, for those without any post that day, the last one there; null is everybody.
create temporary table fee_person on commit drop as
with reached as (
    select e.practitioner_id
      from employment e join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
     where e.valid @> :day::date
     union
    select last.practitioner_id
      from (select distinct on (e.practitioner_id) e.practitioner_id, e.organisation, upper(e.valid) as ended
              from employment e
             where lower(e.valid) <= :day::date
               and e.practitioner_id in (select there.practitioner_id
                                           from employment there
                                           join organisation_ancestor beneath on beneath.code = there.organisation and beneath.ancestor = :organisation)
             order by e.practitioner_id, upper(e.valid) desc nulls first) last
      join organisation_ancestor beneath on beneath.code = last.organisation and beneath.ancestor = :organisation
     where last.ended <= :day::date
), needed as (
    select g.practitioner_id, g.category from registration g where g.valid @> :day::date
     union
    select e.practitioner_id, duty.category
      from employment e
     cross join lateral duties_of(e.organisation, e.supports_specified_work, e.volunteer, e.practitioner_id, :day::date) duty
     where e.valid @> :day::date
)
select n.practitioner_id, array_agg(n.category order by n.category) as categories,
       n.practitioner_id in (select x.practitioner_id from fee_exemption x where x.valid @> :day::date) as exempt
  from needed n
 where (:organisation::text is null or n.practitioner_id in (select practitioner_id from reached))
   and n.practitioner_id not in (select x.practitioner_id from ineligibility x where x.valid @> :day::date)
 group by n.practitioner_id
