insert into practitioner_name (practitioner_id, valid, given_names, family_name, preferred_name, folded, source_kind, source, said_on, recorded_from)
select practitioner_id, daterange(:asOf::date, upper(was_valid)), given_names, family_name, preferred_name, folded, source_kind, source, :asOf, at
  from renamed
 where differs and coalesce(lower(was_valid) < :asOf::date, true)
