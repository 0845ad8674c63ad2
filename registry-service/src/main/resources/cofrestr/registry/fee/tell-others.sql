-- The other employers of those whose fee one employer deducts: they are told that they need not, not who does.
insert into payment_notice (run, practitioner_id, year, collection, organisation, sender, staff_id, post_id, employment, category,
                            statutory_fee, subsidy, council_contribution, amount, notification_date, deduct_by, pay_by, recorded_from)
select distinct on (n.practitioner_id, e.organisation)
       :run::uuid, n.practitioner_id, :year::integer, 'ELSEWHERE', e.organisation, e.sender, e.staff_id, e.post_id, e.id, n.category,
       n.statutory_fee, n.subsidy, n.council_contribution, n.amount, :day::date, n.deduct_by, n.pay_by, :now::timestamptz
  from payment_notice n
  join employment e on e.practitioner_id = n.practitioner_id and e.valid @> :day::date and not coalesce(e.volunteer, false)
  join organisation o on o.code = e.organisation
  join fee_collection_setting s on s.kind = o.kind and s.deducts and s.valid @> :day::date
 where n.run = :run and n.collection = 'DEDUCT' and e.organisation <> n.organisation
 order by n.practitioner_id, e.organisation, e.id
