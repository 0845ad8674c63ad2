select r.*, last_survivor(p.register_number) as register_number
  from referral r join practitioner p on p.id = r.practitioner_id
 where (:state::text is null or r.state = :state)
   and not exists (select from conflict_of_interest c where c.practitioner_id = r.practitioner_id and c.staff = :desk)
   and (:after = '' or r.id > nullif(:after, '')::uuid)
 order by r.id limit :fetch
