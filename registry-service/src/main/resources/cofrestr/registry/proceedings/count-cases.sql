select s.code as stage, count(c.id) as cases, min(c.opened_at) as oldest
  from case_stage s left join disciplinary_case c on c.stage = s.code and c.closed_at is null
 where s.open
 group by s.code
 order by s.code desc
