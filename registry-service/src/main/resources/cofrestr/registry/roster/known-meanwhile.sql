-- Starters who have come into the register by another way since the plan was made.
select item.row_number
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
 where item.roster = :roster and item.kind = 'STARTER'
   and (exists (select from employment e where e.sender = :sender and e.staff_id = item.staff_id and e.post_id = item.post_id)
        or item.practitioner_id is null
           and (exists (select from employment e where e.sender = :sender and e.staff_id = item.staff_id)
                or exists (select from practitioner_name n join entry e using (practitioner_id)
                            where n.folded = r.folded_name and e.date_of_birth = r.date_of_birth
                              and (e.ni_hash is null or r.ni_hash is null or e.ni_hash = r.ni_hash))
                or exists (select from entry e where e.ni_hash = r.ni_hash)))
 order by item.row_number
