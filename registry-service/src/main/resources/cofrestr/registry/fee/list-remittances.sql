select r.id, r.organisation, r.year, r.reference, r.deducted_on, r.remit_by, r.stated_total, r.lines, r.lines_total, r.recorded_from,
       counted.matched, counted.paid_already, counted.amount_differs, counted.not_on_notice, counted.no_match, counted.waiting
  from remittance r
 cross join lateral (
       select count(*) filter (where l.outcome = 'MATCHED') as matched,
              count(*) filter (where l.outcome = 'PAID_ALREADY') as paid_already,
              count(*) filter (where l.outcome = 'AMOUNT_DIFFERS') as amount_differs,
              count(*) filter (where l.outcome = 'NOT_ON_NOTICE' and (:all or l.known_here)) as not_on_notice,
              count(*) filter (where l.outcome = 'NO_MATCH' or l.outcome = 'NOT_ON_NOTICE' and not (:all or l.known_here)) as no_match,
              count(*) filter (where l.state <> 'SETTLED') as waiting
         from remittance_line l where l.remittance = r.id) counted
 where (:id::uuid is null or r.id = :id::uuid)
   and (:organisation::text is null or r.organisation in (select beneath.code from organisation_ancestor beneath where beneath.ancestor = :organisation))
   and (:all or exists (select from organisation_ancestor mine where mine.code = r.organisation and mine.ancestor = any(cast(:own as text[]))))
   and (not :waiting or counted.waiting > 0)
   and (:after = '' or r.id > nullif(:after, '')::uuid)
 order by r.id
 limit :fetch
