update practitioner_name n
   set given_names = c.given_names, family_name = c.family_name, preferred_name = c.preferred_name, folded = c.folded,
       source_kind = c.source_kind, source = c.source, said_on = :asOf, recorded_from = c.at
  from renamed c
 where c.practitioner_id = n.practitioner_id and n.valid = c.was_valid and (lower(n.valid) = :asOf::date or not c.differs)
