select n.id as notice, p.register_number, n.year, owed.amount as owed, n.organisation, n.pay_by, :today::date - n.pay_by as days_overdue
  from payment_notice n
  join practitioner p on p.id = n.practitioner_id
 cross join lateral (select coalesce(sum(e.amount), 0) as amount from fee_entry e
                      where e.practitioner_id = n.practitioner_id and e.year = n.year and e.fee = 'REGISTRATION') owed
 where n.year = :year and n.collection <> 'ELSEWHERE' and n.superseded_at is null and n.pay_by < :today::date and owed.amount > 0
   and (:after = '' or n.id > nullif(:after, '')::uuid)
 order by n.id
 limit :fetch
