update employment e
   set sender = :sender, staff_id = t.staff_id, post_id = t.post_id,
       recorded_from = greatest(:now::timestamptz, e.recorded_from + interval '1 microsecond')
  from taken t
 where e.id = t.id
