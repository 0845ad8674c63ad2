-- Those in posts that must be held by a registered person on the day, locked in the order of their ids.
create temporary table in_duty on commit drop as
select p.id,
       exists (select from registration g where g.practitioner_id = p.id and g.category = :category
                  and g.valid && daterange(:day::date, null)) as already,
       exists (select from ineligibility x where x.practitioner_id = p.id and x.valid && daterange(:day::date, null)) as ineligible
  from practitioner p
 where p.id in (select e.practitioner_id
                  from employment e
                  join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
                  join organisation o on o.code = e.organisation
                  join registration_duty d on d.setting = coalesce(o.sector, o.kind) and d.category = :category and d.valid @> :day::date
                 where e.supports_specified_work and e.valid @> :day::date)
 order by p.id
   for no key update of p
