-- Adds versions of statements, each a row of its own.
insert into told_fact (statement, register_number, organisation, kind, fact, met, from_date, until, taken_back, version, told_by, recorded_by, recorded_from)
select v.statement, v.number, v.organisation, v.kind, coalesce(v.standards_set, v.kind), true, v.from_date, v.until, v.taken_back, v.version,
       v.organisation, :desk, :now::timestamptz
  from unnest(:statements::uuid[], :numbers::text[], :organisations::text[], :kinds::text[], :sets::text[], :froms::date[], :untils::date[],
              :takenBack::boolean[], :versions::bigint[])
       v (statement, number, organisation, kind, standards_set, from_date, until, taken_back, version)
