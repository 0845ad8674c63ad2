-- Who of them still owes, and who is to collect it: of the employers that deduct, that of the longest-standing post.
create temporary table fee_unpaid on commit drop as
select p.practitioner_id, owed.amount, f.category, f.statutory_fee, f.subsidy, f.council_contribution,
       post.employment, post.organisation, post.sender, post.staff_id, post.post_id,
       case when post.organisation is not null then null
            when posts.voluntary then 'VOLUNTARY'
            when posts.current then 'OTHER_EMPLOYER'
            when posts.ever then 'LEFT'
            else 'NO_POST' end as direct_because
  from fee_person p
  join fee_of f on f.categories = p.categories
 cross join lateral (select coalesce(sum(e.amount), 0) as amount from fee_entry e
                      where e.practitioner_id = p.practitioner_id and e.year = :year and e.fee = 'REGISTRATION') owed
  left join lateral (
        select e.id as employment, e.organisation, e.sender, e.staff_id, e.post_id
          from employment e
          join organisation o on o.code = e.organisation
          join fee_collection_setting s on s.kind = o.kind and s.deducts and s.valid @> :day::date
         where e.practitioner_id = p.practitioner_id and e.valid @> :day::date and not coalesce(e.volunteer, false)
         order by (select min(lower(was.valid)) from employment was where was.id = e.id), e.id
         limit 1) post on true
 cross join lateral (
        select coalesce(bool_or(e.valid @> :day::date and coalesce(e.volunteer, false)), false) as voluntary,
               coalesce(bool_or(e.valid @> :day::date), false) as current, coalesce(bool_or(lower(e.valid) <= :day::date), false) as ever
          from employment e where e.practitioner_id = p.practitioner_id) posts
 where not p.exempt and owed.amount > 0
