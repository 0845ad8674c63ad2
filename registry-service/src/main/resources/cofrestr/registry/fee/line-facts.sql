-- What a line is judged by. A person who is named twice is paid for by the first line.
select l.line, l.practitioner_id is not null as identified, l.amount,
       coalesce((select sum(e.amount) from fee_entry e
                  where e.practitioner_id = l.practitioner_id and e.year = :year and e.fee = 'REGISTRATION'), 0) as owed,
       exists (select from payment_notice n
                 join organisation_ancestor beneath on beneath.code = n.organisation and beneath.ancestor = :organisation
                where n.practitioner_id = l.practitioner_id and n.year = :year and n.collection = 'DEDUCT') as on_notice,
       exists (select from employment e
                 join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = any(:own)
                where e.practitioner_id = l.practitioner_id) as known_here,
       (select before.amount from remittance_line before
         where before.remittance = l.remittance and before.practitioner_id = l.practitioner_id and before.line < l.line
         order by before.line limit 1) as named_before
  from remittance_line l
 where l.remittance = :remittance and l.line > :after
 order by l.line
 limit :fetch
