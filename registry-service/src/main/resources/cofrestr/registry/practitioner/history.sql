with person as (
    select id from practitioner where register_number = last_survivor(:number)
), believed as (
    select 'NAME' as fact, '' as which, valid, recorded_from, recorded_to,
           jsonb_build_object('givenNames', given_names, 'familyName', family_name, 'preferredName', preferred_name, 'source', source, 'sourceKind', source_kind) as details
      from practitioner_name_known where practitioner_id in (select id from person)
    union all
    select 'ENTRY', '', valid, recorded_from, recorded_to,
           jsonb_build_object('dateOfBirth', date_of_birth, 'sex', sex, 'formerFamilyName', former_family_name,
                              'teacherReferenceNumber', teacher_reference_number, 'email', email, 'phone', phone, 'addressLines', address_lines,
                              'postcode', postcode, 'niNumberHeld', ni_hash is not null, 'sources', sources)
      from entry_known where practitioner_id in (select id from person)
    union all
    select 'EMPLOYMENT', id::text, valid, recorded_from, recorded_to,
           jsonb_build_object('employment', id, 'organisation', organisation, 'roleProfile', role_profile, 'censusCategory', census_category,
                              'postTitle', post_title, 'supportsSpecifiedWork', supports_specified_work, 'endInferred', end_inferred)
      from employment_known where practitioner_id in (select id from person)
    union all
    select 'REGISTRATION', category, valid, recorded_from, recorded_to,
           jsonb_build_object('category', category, 'registration', kind, 'legalBasis', legal_basis)
      from registration_known where practitioner_id in (select id from person)
    union all
    select 'ORDER', id::text, valid, recorded_from, recorded_to, jsonb_build_object('order', id, 'kind', kind)
      from disciplinary_order_known where practitioner_id in (select id from person)
), placed as (
    select to_char(recorded_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || ' ' || fact || ' ' || which || ' '
           || coalesce(lower(valid)::text, '') as place, *
      from believed
)
select place, fact, lower(valid) as "from", upper(valid) - 1 as until, recorded_from, nullif(recorded_to, 'infinity') as recorded_to,
       jsonb_strip_nulls(details)::text as details
  from placed
 where place collate "C" > :after
 order by place collate "C"
 limit :fetch
