update practitioner p set version = p.version + 1 from changing c where c.practitioner_id = p.id
