-- The version each planned change starts from, and what the law asks of each post: must the holder be registered
-- (SI 2015/140 reg 18A), is the holder under an order.
update roster_plan plan
   set practitioner_version = p.version,
       must_register = duty.category,
       under_order = duty.under_order
  from (select item.item, person.id as person,
               (select d.category
                  from organisation o
                  join registration_duty d on d.setting = coalesce(o.sector, o.kind) and d.valid @> :asOf::date
                 where o.code = item.organisation
                   and item.kind in ('STARTER', 'MOVER', 'CHANGED', 'UNCHANGED')
                   and coalesce((row.stated ->> 'supportsSpecifiedWork')::boolean, work.supports_specified_work)
                   and coalesce((row.stated ->> 'endDate')::date, 'infinity') >= :asOf::date
                   and not exists (select from registration g
                                    where g.practitioner_id = item.practitioner_id and g.category = d.category and g.valid @> :asOf::date)
               ) as category,
               exists (select from disciplinary_order x
                        where x.practitioner_id = item.practitioner_id and x.valid @> :asOf::date and x.kind <> 'REPRIMAND') as under_order
          from roster_plan item
          left join roster_row row on row.roster = item.roster and row.number = item.row_number
          left join role_profile_work work on work.role_profile = row.stated ->> 'roleProfile' and work.valid @> :asOf::date
          left join practitioner person on person.id = item.practitioner_id
         where item.roster = :roster and item.item > :after) duty
  left join practitioner p on p.id = duty.person
 where plan.roster = :roster and plan.item = duty.item
