update practitioner_name n set valid = daterange(lower(n.valid), :asOf::date), recorded_from = c.at
  from renamed c
 where c.differs and c.practitioner_id = n.practitioner_id and n.valid = c.was_valid and coalesce(lower(n.valid) < :asOf::date, true)
