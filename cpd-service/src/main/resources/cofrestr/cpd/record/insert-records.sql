insert into cpd_record (register_number, guest, course_key, title, kind, topic, begins_on, ends_on, hours, provider, state, recorded_from)
select s.number, s.guest, s.course_key, s.title, s.kind, s.topic, s.begins_on, s.ends_on, s.hours, s.provider, s.state, :now
  from said_activity s
 where not exists (select from unnest(s.whos) w (who)
                     join cpd_record r on r.who = w.who and r.ends_on = s.ends_on and r.course_key = s.course_key and r.withdrawn_at is null)
 order by coalesce(s.number, s.guest::text), s.ends_on, s.course_key
on conflict (who, ends_on, course_key) where withdrawn_at is null do nothing
returning id
