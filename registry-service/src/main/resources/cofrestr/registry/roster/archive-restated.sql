insert into entry_was
select e.*, c.at from entry e join restated c on c.practitioner_id = e.practitioner_id and c.was_valid = e.valid
 where c.fields <> '{}'
