-- A mended row takes the place of the row that it names, and of every row with its key.
delete from roster_row old using roster_row fresh
 where old.roster = :roster and fresh.roster = :roster and old.number <= :before and fresh.number > :before
   and (old.number = fresh.mends or fresh.staff_id is not null and old.staff_id = fresh.staff_id and old.post_id = fresh.post_id)
