-- Where somebody with more authority spoke before, a statement becomes a proposal. The newest word of a source stands for it.
with proposed as (
    select distinct on (item.practitioner_id, field) item.practitioner_id, field, r.ni_sealed, r.ni_hash,
           case field when 'name' then jsonb_strip_nulls(jsonb_build_object('givenNames', r.stated -> 'givenNames', 'familyName', r.stated -> 'familyName', 'preferredName', r.stated -> 'preferredName'))
                      when 'niNumber' then null else r.stated -> field end as value
      from roster_plan item
      join roster_row r on r.roster = item.roster and r.number = item.row_number
      cross join unnest(item.proposes) field
     where item.roster = :roster
     order by item.practitioner_id, field, item.item
)
insert into proposal (practitioner_id, field, value, ni_sealed, ni_hash, ni_key, source_kind, source, said_on, recorded_from)
select practitioner_id, field, value, case when field = 'niNumber' then ni_sealed end, case when field = 'niNumber' then ni_hash end,
       case when field = 'niNumber' then :niKey end, 'EMPLOYER', :sender, :asOf, :now
  from proposed
    on conflict (practitioner_id, field, source) where state = 'OPEN'
    do update set value = excluded.value, ni_sealed = excluded.ni_sealed, ni_hash = excluded.ni_hash, ni_key = excluded.ni_key,
                  said_on = excluded.said_on, version = proposal.version + 1
