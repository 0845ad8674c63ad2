-- The first sender to commit for an organisation becomes its keeper (project decision).
insert into roster_keeper (organisation, keeper, valid, basis, recorded_from)
select distinct r.organisation, :sender, daterange(:asOf::date, null), 'project decision: first sender to commit', :now::timestamptz
  from roster_row r
 where r.roster = :roster and r.problem is null
   and not exists (select from roster_keeper k where k.organisation = r.organisation)
