-- In the order of person, year and fee; place is where the list goes on.
select balance.practitioner_id || ' ' || balance.year || ' ' || balance.fee as place, p.register_number, balance.year, balance.fee,
       balance.charged, -balance.amount as owed_back
  from (select e.practitioner_id, e.year, e.fee, sum(e.amount) as amount,
               coalesce(sum(e.amount) filter (where e.kind = 'CHARGE'), 0) as charged
          from fee_entry e
         where :after = '' or e.practitioner_id >= nullif(split_part(:after, ' ', 1), '')::bigint
         group by e.practitioner_id, e.year, e.fee
        having sum(e.amount) < 0) balance
  join practitioner p on p.id = balance.practitioner_id
 where :after = ''
    or (balance.practitioner_id, balance.year, balance.fee)
       > (nullif(split_part(:after, ' ', 1), '')::bigint, nullif(split_part(:after, ' ', 2), '')::integer, split_part(:after, ' ', 3))
 order by balance.practitioner_id, balance.year, balance.fee
 limit :fetch
