insert into payment_notice (run, practitioner_id, year, collection, direct_because, organisation, sender, staff_id, post_id, employment, category,
                            statutory_fee, subsidy, council_contribution, amount, notification_date, deduct_by, pay_by, recorded_from)
select :run, practitioner_id, :year, case when organisation is null then 'DIRECT' else 'DEDUCT' end, direct_because, organisation, sender,
       staff_id, post_id, employment, category, statutory_fee, subsidy, council_contribution, amount, :day::date,
       case when organisation is not null then :deductBy::date end,
       case when organisation is null then :directBy::date else :payBy::date end, :now
  from fee_unpaid u
 where not exists (select from payment_notice n where n.practitioner_id = u.practitioner_id and n.year = :year
                      and n.superseded_at is null and n.collection <> 'ELSEWHERE')
