-- The same reference now says another activity: its report goes there, and what it leaves may be without a report.
update cpd_report r set record = s.record
  from said_activity s, cpd_report before
 where r.source = :source and r.reference = s.reference and r.withdrawn_at is null and r.record <> s.record
   and before.id = r.id
   and not exists (select from cpd_report there where there.record = s.record and there.source = :source and there.withdrawn_at is null)
returning before.record
