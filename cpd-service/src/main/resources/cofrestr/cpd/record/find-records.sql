with held as materialized (
    select r.id, s.place
      from said_activity s
           cross join unnest(s.whos) w (who)
           join cpd_record r on r.who = w.who and r.ends_on = s.ends_on and r.course_key = s.course_key and r.withdrawn_at is null
     order by r.id
       for no key update of r)
update said_activity s set record = h.id from held h where h.place = s.place
