-- Of what a requirement names, what is not there.
select asked.kind, asked.name
  from unnest(:kinds::text[], :names::text[]) as asked (kind, name)
 where not case asked.kind
           when 'POWER' then exists (select from enabling_power where code = asked.name)
           when 'ROLE_PROFILE' then exists (select from role_profile where code = asked.name)
           when 'ROUTE' then exists (select from progression_route where code = asked.name)
           when 'QUALIFICATION' then exists (select from qualification where number = asked.name)
           when 'LIST' then exists (select from equivalents_list where code = asked.name)
           when 'AREA' then exists (select from qualification_area where area = asked.name)
           when 'UNIT' then exists (select from unit where number = asked.name)
           when 'STATUS' then exists (select from status_kind where code = asked.name)
           when 'STANDARDS' then exists (select from standards_set where code = asked.name and stage <> 'WITHDRAWN')
           end
