insert into practitioner_name_was
select n.*, c.at from practitioner_name n join renamed c on c.practitioner_id = n.practitioner_id and n.valid = c.was_valid
