-- Entries in which the sender changes what was its own word, or fills in what nobody had said.
create temporary table restated on commit drop as
select distinct on (item.practitioner_id) item.practitioner_id, e.valid as was_valid, r.stated, r.ni_hash, r.ni_sealed,
       (select coalesce(array_agg(field), '{}')
          from (select jsonb_object_keys(item.changes) as field) changed
         where field in ('dateOfBirth', 'sex', 'formerFamilyName', 'teacherReferenceNumber', 'email', 'phone', 'addressLines', 'postcode', 'niNumber')
           and coalesce(e.sources -> field ->> 'by', :sender) = :sender) as fields,
       greatest(:now::timestamptz, e.recorded_from + interval '1 microsecond') as at
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  join entry e on e.practitioner_id = item.practitioner_id and e.valid @> :asOf::date
 where item.roster = :roster and item.kind in ('CHANGED', 'MOVER')
 order by item.practitioner_id, item.item
