-- Entries of which this list sets fields anew.
insert into restated (practitioner_id, stated, ni_sealed, ni_hash, fields, was_valid, source_kind, source, at)
select distinct on (item.practitioner_id) item.practitioner_id, r.stated, r.ni_sealed, r.ni_hash, array_remove(item.sets, 'name'),
       e.valid, 'EMPLOYER', :sender, greatest(:now::timestamptz, e.recorded_from + interval '1 microsecond')
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  join entry e on e.practitioner_id = item.practitioner_id and e.valid @> :asOf::date
 where item.roster = :roster and array_remove(item.sets, 'name') <> '{}'
 order by item.practitioner_id, item.item
