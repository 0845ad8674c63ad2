update entry e
   set date_of_birth = case when 'dateOfBirth' = any(c.fields) then (c.stated ->> 'dateOfBirth')::date else e.date_of_birth end,
       teacher_reference_number = case when 'teacherReferenceNumber' = any(c.fields) then c.stated ->> 'teacherReferenceNumber' else e.teacher_reference_number end,
       ni_sealed = case when 'niNumber' = any(c.fields) then c.ni_sealed else e.ni_sealed end,
       ni_hash = case when 'niNumber' = any(c.fields) then c.ni_hash else e.ni_hash end,
       ni_key = case when 'niNumber' = any(c.fields) then :niKey else e.ni_key end,
       sex = case when 'sex' = any(now.fields) then c.stated ->> 'sex' else e.sex end,
       former_family_name = case when 'formerFamilyName' = any(now.fields) then c.stated ->> 'formerFamilyName' else e.former_family_name end,
       email = case when 'email' = any(now.fields) then c.stated ->> 'email' else e.email end,
       phone = case when 'phone' = any(now.fields) then c.stated ->> 'phone' else e.phone end,
       address_lines = case when 'addressLines' = any(now.fields) then string_to_array(c.stated ->> 'addressLines', ';') else e.address_lines end,
       postcode = case when 'postcode' = any(now.fields) then c.stated ->> 'postcode' else e.postcode end,
       sources = e.sources || (select coalesce(jsonb_object_agg(field, jsonb_build_object('by', c.source, 'kind', c.source_kind, 'on', :asOf::date, 'at', c.at)), '{}')
                                 from unnest(c.fields) field where field = any(now.fields) or field = any(:corrections)),
       recorded_from = c.at
  from restated c, lateral (select case when e2.valid @> :asOf::date then c.fields else '{}' end as fields, e2.valid
                              from entry e2 where e2.practitioner_id = c.practitioner_id) now
 where c.practitioner_id = e.practitioner_id and now.valid = e.valid
   and (e.valid @> :asOf::date or c.fields && :corrections or e.valid = daterange(lower(c.was_valid), :asOf::date))
