-- People whose name the sender states anew, where the name in the register is the sender's own word.
create temporary table renamed on commit drop as
select distinct on (item.practitioner_id) item.practitioner_id, r.stated ->> 'givenNames' as given_names,
       r.stated ->> 'familyName' as family_name, r.stated ->> 'preferredName' as preferred_name, r.folded_name as folded,
       n.valid as was_valid, greatest(:now::timestamptz, n.recorded_from + interval '1 microsecond') as at
  from roster_plan item
  join roster_row r on r.roster = item.roster and r.number = item.row_number
  join practitioner_name n on n.practitioner_id = item.practitioner_id and n.valid @> :asOf::date and n.source = :sender
 where item.roster = :roster and item.kind in ('CHANGED', 'MOVER')
   and (n.given_names, n.family_name, n.preferred_name) is distinct from (r.stated ->> 'givenNames', r.stated ->> 'familyName', r.stated ->> 'preferredName')
   and (jsonb_exists(item.changes, 'givenNames') or jsonb_exists(item.changes, 'familyName') or jsonb_exists(item.changes, 'preferredName'))
 order by item.practitioner_id, item.item
