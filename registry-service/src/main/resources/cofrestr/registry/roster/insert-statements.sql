insert into statement (sender, staff_id, post_id, organisation, practitioner_id, as_of, stated, ni_sealed, ni_hash, ni_key, roster, row_number, message, stands, recorded_from)
select :sender, r.staff_id, r.post_id, r.organisation, item.practitioner_id, :asOf, r.stated, r.ni_sealed, r.ni_hash,
       case when r.ni_sealed is not null then :niKey end, :roster, r.number, :coverage = 'ONE', item.stands, :now
  from roster_plan item join roster_row r on r.roster = item.roster and r.number = item.row_number
 where item.roster = :roster
   and (item.kind in ('STARTER', 'MOVER', 'CHANGED') or item.kind in ('AGREES', 'DIFFERS') and item.says_anew)
