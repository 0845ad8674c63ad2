update entry e set valid = daterange(lower(e.valid), :asOf::date)
  from restated c
 where c.practitioner_id = e.practitioner_id and e.valid = c.was_valid and coalesce(lower(e.valid) < :asOf::date, true) and not c.fields <@ :corrections
