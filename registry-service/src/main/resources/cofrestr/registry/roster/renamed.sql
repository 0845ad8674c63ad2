-- People whose name this list sets anew.
insert into renamed (practitioner_id, given_names, family_name, preferred_name, folded, was_valid, differs, source_kind, source, at)
select distinct on (item.practitioner_id) item.practitioner_id, r.stated ->> 'givenNames', r.stated ->> 'familyName',
       r.stated ->> 'preferredName', r.folded_name, n.valid,
       (n.given_names, n.family_name, n.preferred_name) is distinct from (r.stated ->> 'givenNames', r.stated ->> 'familyName', r.stated ->> 'preferredName'), 'EMPLOYER', :sender,
       greatest(:now::timestamptz, n.recorded_from + interval '1 microsecond')
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  join practitioner_name n on n.practitioner_id = item.practitioner_id and n.valid @> :asOf::date
 where item.roster = :roster and 'name' = any(item.sets)
 order by item.practitioner_id, item.item
