-- The same reference now says another activity: its report goes there, and what it leaves may be without a report.
update cpd_report r set record = s.record
  from said_activity s
       cross join lateral (select b.id, b.record from cpd_report b
                            where b.reference = s.reference and b.source = :source and b.withdrawn_at is null limit 1) before
 where r.id = before.id and before.record <> s.record
   and (select there.id from cpd_report there
         where there.record = s.record and there.source = :source and there.withdrawn_at is null limit 1) is null
returning before.record
