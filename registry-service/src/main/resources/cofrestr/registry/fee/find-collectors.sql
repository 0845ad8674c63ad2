-- Who of them still owes, and who is to collect it: of the employers that deduct, that of the longest-standing post.
-- Joins of whole sets: asked person by person, the beginning of a post is a probe of a GiST index, and 30,000 of those are slow.
create temporary table fee_unpaid on commit drop as
with owed as (
    select e.practitioner_id, sum(e.amount) as amount
      from fee_entry e join fee_person p on p.practitioner_id = e.practitioner_id and not p.exempt
     where e.year = :year and e.fee = 'REGISTRATION'
     group by e.practitioner_id
    having sum(e.amount) > 0
), post as materialized (
    select e.practitioner_id, e.id, e.organisation, e.sender, e.staff_id, e.post_id, e.valid @> :day::date as current,
           lower(e.valid) <= :day::date as begun, coalesce(e.volunteer, false) as voluntary, coalesce(s.deducts, false) as deducts,
           min(lower(e.valid)) over (partition by e.id) as began
      from owed
      join employment e on e.practitioner_id = owed.practitioner_id
      join organisation o on o.code = e.organisation
      left join fee_collection_setting s on s.kind = o.kind and s.valid @> :day::date
), collector as (
    select distinct on (practitioner_id) * from post
     where current and deducts and not voluntary
     order by practitioner_id, began, id
), posts as (
    select practitioner_id, bool_or(current and voluntary) as voluntary, bool_or(current) as current, bool_or(begun) as ever
      from post group by practitioner_id
)
select owed.practitioner_id, owed.amount, f.category, f.statutory_fee, f.subsidy, f.council_contribution,
       c.id as employment, c.organisation, c.sender, c.staff_id, c.post_id,
       case when c.organisation is not null then null
            when posts.voluntary then 'VOLUNTARY'
            when posts.current then 'OTHER_EMPLOYER'
            when posts.ever then 'LEFT'
            else 'NO_POST' end as direct_because
  from owed
  join fee_person p on p.practitioner_id = owed.practitioner_id
  join fee_of f on f.categories = p.categories
  left join collector c on c.practitioner_id = owed.practitioner_id
  left join posts on posts.practitioner_id = owed.practitioner_id
