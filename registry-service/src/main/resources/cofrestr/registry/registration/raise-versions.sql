update practitioner p set version = p.version + 1
  from in_duty d where d.id = p.id and not d.already and not d.ineligible
