select r.number, r.raw, coalesce(r.problem, item.reason) as problem, r.problem_field
  from roster_row r
  left join roster_plan item on item.roster = r.roster and item.row_number = r.number and item.kind = 'HELD'
 where r.roster = :roster and (r.problem is not null or item.item is not null) and r.unmapped_title is null
 order by r.number
