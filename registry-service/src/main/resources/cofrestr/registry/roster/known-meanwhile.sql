-- Starters who have come into the register by another way since the plan was made, and those who resemble somebody who has:
-- of these the matcher says who it could be. A quarter of an hour is more than any transaction takes that enters people.
with fresh as materialized (
    select min(p.id) as first
      from roster list join practitioner p on p.recorded_from > list.recorded_from - interval '15 minutes'
     where list.id = :roster
)
select item.row_number
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
 cross join fresh
 where item.roster = :roster and item.kind = 'STARTER'
   and (exists (select from employment e where e.sender = :sender and e.staff_id = item.staff_id and e.post_id = item.post_id)
        or item.practitioner_id is null
           and (exists (select from employment e where e.sender = :sender and e.staff_id = item.staff_id)
                or exists (select from practitioner_name n join entry e using (practitioner_id)
                            where n.folded = r.folded_name and e.date_of_birth = r.date_of_birth
                              and (e.ni_hash is null or r.ni_hash is null or e.ni_hash = r.ni_hash))
                or exists (select from entry e where e.ni_hash = r.ni_hash)
                or exists (select from match_key k where k.birth = r.date_of_birth and k.practitioner_id >= fresh.first)
                or exists (select from practitioner_name n where n.folded = r.folded_name and n.practitioner_id >= fresh.first)))
 order by item.row_number
