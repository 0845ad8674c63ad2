-- To a sender somebody whom it never employed is nobody; registry staff see whom the line names.
select l.line, l.register_number, l.staff_id, l.amount,
       case when :all or l.known_here or l.outcome <> 'NOT_ON_NOTICE' then l.outcome else 'NO_MATCH' end as outcome,
       case when :all or l.outcome in ('MATCHED', 'PAID_ALREADY', 'AMOUNT_DIFFERS') then l.expected end as expected,
       case when :all then p.register_number end as names, l.state, l.settlement, l.note, l.settled_at, l.version
  from remittance_line l
  left join practitioner p on p.id = l.practitioner_id
 where l.remittance = :remittance and (:outcome = '' or :outcome = case when :all or l.known_here or l.outcome <> 'NOT_ON_NOTICE' then l.outcome else 'NO_MATCH' end)
   and l.line > :after
 order by l.line
 limit :fetch
