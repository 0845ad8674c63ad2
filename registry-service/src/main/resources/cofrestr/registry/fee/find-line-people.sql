-- Whom each line names: the number, and birth date and name as far as they were sent, must fit one entry.
update remittance_line l
   set practitioner_id = p.id
  from practitioner p
 where l.remittance = :remittance and p.register_number = last_survivor(l.register_number)
   and (l.date_of_birth is not null or l.folded_name is not null)
   and (l.date_of_birth is null or exists (select from entry e where e.practitioner_id = p.id and e.date_of_birth = l.date_of_birth))
   and (l.folded_name is null or exists (select from practitioner_name n where n.practitioner_id = p.id and n.folded = l.folded_name))
