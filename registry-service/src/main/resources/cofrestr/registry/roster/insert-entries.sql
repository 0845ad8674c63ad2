insert into entry (practitioner_id, valid, date_of_birth, sex, former_family_name, teacher_reference_number, email, phone,
                   address_lines, postcode, ni_sealed, ni_hash, ni_key, sources, recorded_from)
select distinct on (item.practitioner_id) item.practitioner_id, daterange(null, null), r.date_of_birth, r.stated ->> 'sex',
       r.stated ->> 'formerFamilyName', r.stated ->> 'teacherReferenceNumber', r.stated ->> 'email', r.stated ->> 'phone',
       string_to_array(r.stated ->> 'addressLines', ';'), r.stated ->> 'postcode', r.ni_sealed, r.ni_hash,
       case when r.ni_sealed is not null then :niKey end,
       (select jsonb_object_agg(field, jsonb_build_object('by', :sender::text, 'kind', 'EMPLOYER', 'on', :asOf::date, 'at', :now::timestamptz))
          from unnest(array['dateOfBirth', 'sex', 'formerFamilyName', 'teacherReferenceNumber', 'email', 'phone', 'addressLines', 'postcode', 'niNumber']) field
         where field = 'dateOfBirth' or jsonb_exists(r.stated, field) or (field = 'niNumber' and r.ni_hash is not null)),
       :now
  from roster_plan item join roster_row r on r.roster = item.roster and r.number = item.row_number
 where item.roster = :roster and item.register_number is not null
 order by item.practitioner_id, item.item
