-- A deferral that is over leaves the review open again.
select m.id, case when m.state = 'DEFERRED' and m.deferred_until <= :today then 'OPEN' else m.state end as state, m.outcome, m.owner,
       m.sender, m.staff_id, w.organisation, m.waiting_since, cardinality(m.candidates) as candidates,
       case when m.state = 'DEFERRED' and m.deferred_until > :today then m.deferred_until end as deferred_until, m.reason,
       last_survivor(p.register_number) as register_number, m.decided_by, m.decided_at, m.version
  from match_review m
  left join roster_row w on w.roster = m.roster and w.number = m.row_number
  left join practitioner p on p.id = m.person
 where (:id::uuid is null or m.id = :id::uuid)
   and (:id::uuid is not null or m.outcome is distinct from 'SENT_AGAIN')
   and (:state::text is null or :state = case when m.state = 'DEFERRED' and m.deferred_until <= :today then 'OPEN' else m.state end)
   and (:owner::text is null or m.owner is not distinct from nullif(:owner, ''))
   and m.waiting_since <= :waitingSince
   and (:after = '' or m.id > nullif(:after, '')::uuid)
 order by m.id limit :fetch
