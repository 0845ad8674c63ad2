-- Whoever holds a post that must be registered and is not is asked to apply: once for each category.
with invited as (
    insert into invitation (practitioner_id, category, organisation, invited_on, recorded_from)
    select distinct on (practitioner_id, must_register) practitioner_id, must_register, organisation, :today::date, :now
      from roster_plan
     where roster = :roster and must_register is not null and practitioner_id is not null
     order by practitioner_id, must_register, item
        on conflict (practitioner_id, category) do nothing
    returning practitioner_id
)
insert into notice (practitioner_id, kind, languages, act, recorded_from)
select p.id, 'INVITED_TO_APPLY', case when p.preferred_language is null then array['cy', 'en'] else array[p.preferred_language] end, :roster, :now
  from (select distinct practitioner_id from invited) i join practitioner p on p.id = i.practitioner_id
    on conflict do nothing
