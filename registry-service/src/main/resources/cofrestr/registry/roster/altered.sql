-- What was worked out anew and came to something else, in the sender's words: its row, or the staff id of a leaver.
select coalesce('row ' || coalesce(fresh.row_number, before.row_number), 'staffId ' || coalesce(fresh.staff_id, before.staff_id))
  from plan_before before
  full join (select * from roster_plan where roster = :roster and item > :after) fresh
    on fresh.row_number is not distinct from before.row_number and fresh.staff_id = before.staff_id and fresh.post_id = before.post_id
 where (fresh.kind, fresh.practitioner_id, fresh.employment_id, fresh.organisation, fresh.reason, fresh.changes, fresh.candidates, fresh.sets, fresh.proposes)
       is distinct from
       (before.kind, before.practitioner_id, before.employment_id, before.organisation, before.reason, before.changes, before.candidates, before.sets, before.proposes)
 order by coalesce(fresh.row_number, before.row_number), 1
