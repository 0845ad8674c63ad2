-- What was always so (corrections) is set in every period; what is so from a day on, from the period that holds the day.
insert into entry_was
select e.*, c.at from entry e join restated c using (practitioner_id)
 where e.valid = c.was_valid or c.fields && :corrections
