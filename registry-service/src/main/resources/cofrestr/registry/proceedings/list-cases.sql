select c.*, last_survivor(p.register_number) as register_number
  from disciplinary_case c join practitioner p on p.id = c.practitioner_id
 where ((:stage::text is null and c.closed_at is null) or c.stage = :stage)
   and not exists (select from conflict_of_interest i where i.practitioner_id = c.practitioner_id and i.staff = :desk)
   and (:after = '' or c.id > nullif(:after, '')::uuid)
 order by c.id limit :fetch
