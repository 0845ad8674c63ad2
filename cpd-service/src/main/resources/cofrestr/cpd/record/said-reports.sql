select s.place, s.record, r.id as report
  from said_activity s join cpd_report r on r.record = s.record and r.source = :source and r.withdrawn_at is null
