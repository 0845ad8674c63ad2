insert into entry (practitioner_id, valid, date_of_birth, sex, former_family_name, teacher_reference_number, email, phone,
                   address_lines, postcode, ni_sealed, ni_hash, ni_key, sources, recorded_from)
select e.practitioner_id, daterange(:asOf::date, upper(c.was_valid)), e.date_of_birth, e.sex, e.former_family_name, e.teacher_reference_number,
       e.email, e.phone, e.address_lines, e.postcode, e.ni_sealed, e.ni_hash, e.ni_key, e.sources, c.at
  from entry e join restated c on c.practitioner_id = e.practitioner_id and e.valid = daterange(lower(c.was_valid), :asOf::date)
 where coalesce(lower(c.was_valid) < :asOf::date, true) and not c.fields <@ :corrections
