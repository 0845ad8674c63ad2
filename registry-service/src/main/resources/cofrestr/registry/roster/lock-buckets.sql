-- Whoever creates a person holds the bucket of the birth date, so that two never create the same person at once.
select bucket from identity_lock
 where bucket in (select abs(hashtext(r.date_of_birth::text)) % 1024
                    from roster_plan item join roster_row r on r.roster = item.roster and r.number = item.row_number
                   where item.roster = :roster and item.kind = 'STARTER')
 order by bucket for update
