-- The newest decision about what a sender means by a staff id.
insert into match_decision (sender, staff_id, identity, practitioner_id, review, decided_by, recorded_from)
select sender, staff_id, identity, person, id, decided_by, decided_at from match_review where id = :id and outcome in ('SAME', 'NEW')
    on conflict (sender, staff_id) do update
   set identity = excluded.identity, practitioner_id = excluded.practitioner_id, review = excluded.review,
       decided_by = excluded.decided_by, recorded_from = excluded.recorded_from
