update statement s set superseded_at = greatest(:now::timestamptz, s.recorded_from + interval '1 microsecond')
  from roster_plan item
 where item.roster = :roster and (item.kind in ('LEAVER', 'MOVER', 'CHANGED') or item.kind in ('AGREES', 'DIFFERS') and item.says_anew)
   and s.sender = :sender and s.staff_id = item.staff_id and s.post_id = item.post_id and s.superseded_at is null
