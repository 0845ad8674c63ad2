insert into practitioner_name_was (practitioner_id, valid, given_names, family_name, preferred_name, folded, source, source_kind, said_on, recorded_from, recorded_to)
select n.practitioner_id, n.valid, n.given_names, n.family_name, n.preferred_name, n.folded, n.source, n.source_kind, n.said_on, n.recorded_from, c.at
  from practitioner_name n join renamed c on c.practitioner_id = n.practitioner_id and n.valid = c.was_valid
