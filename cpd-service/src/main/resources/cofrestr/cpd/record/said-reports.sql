select s.place, s.record, r.id as report
  from said_activity s
       cross join lateral (select r.id from cpd_report r
                            where r.record = s.record and r.source = :source and r.withdrawn_at is null limit 1) r
