delete from roster_plan
 where roster = :roster and kind = 'LEAVER' and employment_id not in (select employment_id from ended_before)
