-- What a keeper before said of posts that this list ends.
update statement s set superseded_at = greatest(:now::timestamptz, s.recorded_from + interval '1 microsecond')
  from roster_plan item join post_key key on key.employment = item.employment_id
 where item.roster = :roster and item.reason = 'POST_OF_FORMER_KEEPER'
   and s.sender = key.sender and s.staff_id = key.staff_id and s.post_id = key.post_id and s.superseded_at is null
