update employment e
   set valid = daterange(lower(e.valid), case when t.kind = 'LEAVER' then :asOf::date else t.starts end),
       end_inferred = t.kind = 'LEAVER',
       recorded_from = t.at
  from touched t
 where t.id = e.id and e.valid = t.was_valid and lower(e.valid) < case when t.kind = 'LEAVER' then :asOf::date else t.starts end
   and not (t.kind <> 'LEAVER' and t.from_start)
