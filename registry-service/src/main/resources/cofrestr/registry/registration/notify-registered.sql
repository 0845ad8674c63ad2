insert into notice (practitioner_id, kind, languages, act, recorded_from)
select p.id, 'REGISTERED_WITHOUT_APPLICATION', case when p.preferred_language is null then '{cy,en}' else array[p.preferred_language] end, :act, :now
  from in_duty d join practitioner p on p.id = d.id
 where not d.already and not d.ineligible
