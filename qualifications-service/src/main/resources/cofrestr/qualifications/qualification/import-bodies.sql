-- The awarding organisations of the rows: one that is known by name or acronym is given its recognition number, any other is entered under it.
with sent as (
    select distinct on (number) number, name, acronym
      from unnest(cast(:bodies as text[]), cast(:bodyNames as text[]), cast(:acronyms as text[])) body (number, name, acronym)
     where number is not null and name is not null
     order by number, name
), known as (
    update awarding_body b set recognition_number = s.number
      from sent s
     where b.recognition_number is null
       and (lower(b.name_en) = lower(s.name) or b.code = upper(s.acronym))
       and not exists (select from awarding_body taken where taken.recognition_number = s.number)
    returning s.number
)
insert into awarding_body (code, name_en, name_cy, name_cy_basis, source, recognition_number)
select s.number, s.name, s.name, 'a name', 'Ofqual register, imported', s.number
  from sent s
 where not exists (select from awarding_body b where b.recognition_number = s.number)
   and not exists (select from known k where k.number = s.number)
on conflict do nothing
