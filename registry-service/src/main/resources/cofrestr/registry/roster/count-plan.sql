select count(*) filter (where kind = 'STARTER') as starters,
       count(*) filter (where kind = 'LEAVER') as leavers,
       count(*) filter (where kind = 'MOVER') as movers,
       count(*) filter (where kind = 'CHANGED') as changed,
       count(*) filter (where kind = 'UNCHANGED') as unchanged,
       count(*) filter (where kind = 'HELD') + (select count(*) from roster_row where roster = :roster and held) as held,
       count(*) filter (where kind = 'REFERRED') as referred,
       count(*) filter (where kind = 'AGREES') as agreeing,
       count(*) filter (where kind = 'DIFFERS') as differing,
       count(*) filter (where kind = 'NOT_KEPT') as not_kept,
       count(*) filter (where kind = 'NOT_LISTED') as not_listed,
       count(*) filter (where must_register is not null) as must_register,
       count(*) filter (where under_order) as under_order,
       (select count(*) from roster_row where roster = :roster and problem is not null and not held and unmapped_title is null) as unreadable,
       (select count(*) from roster_row where roster = :roster and unmapped_title is not null) as unmapped
  from roster_plan
 where roster = :roster
