update entry e
   set date_of_birth = case when 'dateOfBirth' = any(c.fields) then (c.stated ->> 'dateOfBirth')::date else e.date_of_birth end,
       sex = case when 'sex' = any(c.fields) then c.stated ->> 'sex' else e.sex end,
       former_family_name = case when 'formerFamilyName' = any(c.fields) then c.stated ->> 'formerFamilyName' else e.former_family_name end,
       teacher_reference_number = case when 'teacherReferenceNumber' = any(c.fields) then c.stated ->> 'teacherReferenceNumber' else e.teacher_reference_number end,
       email = case when 'email' = any(c.fields) then c.stated ->> 'email' else e.email end,
       phone = case when 'phone' = any(c.fields) then c.stated ->> 'phone' else e.phone end,
       address_lines = case when 'addressLines' = any(c.fields) then string_to_array(c.stated ->> 'addressLines', ';') else e.address_lines end,
       postcode = case when 'postcode' = any(c.fields) then c.stated ->> 'postcode' else e.postcode end,
       ni_sealed = case when 'niNumber' = any(c.fields) then c.ni_sealed else e.ni_sealed end,
       ni_hash = case when 'niNumber' = any(c.fields) then c.ni_hash else e.ni_hash end,
       ni_key = case when 'niNumber' = any(c.fields) then :niKey else e.ni_key end,
       sources = e.sources || (select jsonb_object_agg(field, jsonb_build_object('by', :sender::text, 'at', c.at)) from unnest(c.fields) field),
       recorded_from = c.at
  from restated c
 where c.practitioner_id = e.practitioner_id and c.was_valid = e.valid and c.fields <> '{}'
