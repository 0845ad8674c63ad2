with shown as (
    select coalesce(item.row_number, 1000000000 + item.item) as place, item.kind, item.row_number, item.organisation, nullif(item.staff_id, '') as staff_id,
           case when item.staff_id <> '' then nullif(item.post_id, '') end as post_id,
           case when roster.state = 'COMMITTED' or item.register_number is null then p.register_number end as register_number,
           item.reason, null as field, item.changes::text as changes, item.must_register, item.under_order,
           r.notes
      from roster_plan item
      join roster on roster.id = item.roster
      left join practitioner p on p.id = item.practitioner_id
      left join roster_row r on r.roster = item.roster and r.number = item.row_number
     where item.roster = :roster
    union all
    select number, case when held then 'HELD' when unmapped_title is not null then 'UNMAPPED' else 'UNREADABLE' end,
           number, organisation, staff_id, nullif(post_id, ''), null, problem, problem_field, '{}', null, false, notes
      from roster_row
     where roster = :roster and problem is not null
)
select place, kind, row_number, organisation, staff_id, post_id, register_number, reason, field, changes, must_register, coalesce(notes, '{}') as notes
  from shown
 where place > :after
   and case :asked when 'starters' then kind = 'STARTER'
                   when 'leavers' then kind = 'LEAVER'
                   when 'movers' then kind = 'MOVER'
                   when 'changed' then kind = 'CHANGED'
                   when 'unchanged' then kind = 'UNCHANGED'
                   when 'held' then kind = 'HELD'
                   when 'referred' then kind = 'REFERRED'
                   when 'agreeing' then kind = 'AGREES'
                   when 'differing' then kind = 'DIFFERS'
                   when 'notKept' then kind = 'NOT_KEPT'
                   when 'notListed' then kind = 'NOT_LISTED'
                   when 'unmapped' then kind = 'UNMAPPED'
                   when 'unreadable' then kind = 'UNREADABLE'
                   when 'mustRegister' then must_register is not null
                   when 'underOrder' then under_order end
 order by place
 limit :fetch
