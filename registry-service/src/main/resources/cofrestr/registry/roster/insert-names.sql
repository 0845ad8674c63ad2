-- register_number is set on an item only where this list creates the person.
insert into practitioner_name (practitioner_id, valid, given_names, family_name, preferred_name, folded, source_kind, source, said_on, recorded_from)
select distinct on (item.practitioner_id) item.practitioner_id, daterange(null, null), r.stated ->> 'givenNames', r.stated ->> 'familyName',
       r.stated ->> 'preferredName', r.folded_name, 'EMPLOYER', :sender, :asOf, :now
  from roster_plan item join roster_row r on r.roster = item.roster and r.number = item.row_number
 where item.roster = :roster and item.register_number is not null
 order by item.practitioner_id, item.item
