insert into cpd_report (record, source, source_kind, reference, title, kind, topic, begins_on, ends_on, hours, provider, state, holds_until, reported_by, recorded_from)
select s.record, :source, :kind, s.reference, s.title, s.kind, s.topic, s.begins_on, s.ends_on, s.hours, s.provider, s.state, s.holds_until, :by, :now
  from said_activity s
 order by s.record
on conflict (record, source) where withdrawn_at is null do update
   set source_kind = excluded.source_kind, reference = coalesce(excluded.reference, cpd_report.reference), title = excluded.title, kind = excluded.kind, topic = excluded.topic,
       begins_on = excluded.begins_on, ends_on = excluded.ends_on, hours = excluded.hours, provider = excluded.provider, state = excluded.state,
       holds_until = excluded.holds_until, reported_by = excluded.reported_by, recorded_from = excluded.recorded_from,
       version = cpd_report.version + 1
 where (excluded.source_kind, coalesce(excluded.reference, cpd_report.reference), excluded.title, excluded.kind, excluded.topic, excluded.begins_on, excluded.hours,
        excluded.provider, excluded.state, excluded.holds_until)
       is distinct from
       (cpd_report.source_kind, cpd_report.reference, cpd_report.title, cpd_report.kind, cpd_report.topic, cpd_report.begins_on, cpd_report.hours,
        cpd_report.provider, cpd_report.state, cpd_report.holds_until)
returning record, old.id is null as fresh
