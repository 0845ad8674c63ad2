-- The version each planned change starts from, and what the law asks of each post: must the holder be registered
-- (SI 2015/140 reg 18A), is the holder under an order.
update roster_plan plan
   set practitioner_version = p.version,
       must_register = duty.category,
       under_order = duty.under_order
  from (select item.item, person.id as person, must.category,
               exists (select from disciplinary_order x
                        where x.practitioner_id = item.practitioner_id and x.valid @> :asOf::date and x.kind <> 'REPRIMAND') as under_order
          from roster_plan item
          left join roster_row row on row.roster = item.roster and row.number = item.row_number
         cross join lateral (select coalesce(item.stands, row.stated) as so) said
          left join role_profile_work work on work.role_profile = said.so ->> 'roleProfile' and work.valid @> :asOf::date
          left join duties_of(item.organisation, coalesce((said.so ->> 'supportsSpecifiedWork')::boolean, work.supports_specified_work),
                              (said.so ->> 'volunteer')::boolean, item.practitioner_id, :asOf::date) must
            on item.kind in ('STARTER', 'MOVER', 'CHANGED', 'UNCHANGED')
           and coalesce((said.so ->> 'endDate')::date, 'infinity') >= :asOf::date
          left join practitioner person on person.id = item.practitioner_id
         where item.roster = :roster and item.item > :after) duty
  left join practitioner p on p.id = duty.person
 where plan.roster = :roster and plan.item = duty.item
