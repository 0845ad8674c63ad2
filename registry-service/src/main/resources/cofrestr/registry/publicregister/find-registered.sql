-- Registered people who may be shown: by number, or by whole words of the name borne today, of which :rarest is the rarest.
with asked as (
    select p.id from practitioner p where p.register_number = last_survivor(:number)
    union all
    select b.practitioner_id from borne_word b where b.word = :rarest
)
select n.given_names, n.family_name,
       registered.names_en as categories_en, registered.names_cy as categories_cy,
       school.name_en as school_en, school.name_cy as school_cy
  from asked
  join practitioner_name n on n.practitioner_id = asked.id and n.valid @> :today::date
  join lateral (
        select array_agg(c.name_en order by lower(g.valid), c.code) as names_en, array_agg(c.name_cy order by lower(g.valid), c.code) as names_cy
          from registration g join registration_category c on c.code = g.category
         where g.practitioner_id = asked.id and g.valid @> :today::date
        having count(*) > 0) registered on true
  left join lateral (
        select o.name_en, o.name_cy from employment e join organisation o on o.code = e.organisation
         where e.practitioner_id = asked.id and e.valid @> :today::date and o.kind = 'SCHOOL'
         order by lower(e.valid), e.id limit 1) school on true
 where array(select name_words(n.folded, n.given_names || ' ' || n.family_name)) @> :words::text[]
   and not exists (select from hidden_entry h where h.practitioner_id = asked.id)
   and not exists (select from ineligibility i where i.practitioner_id = asked.id and i.valid @> :today::date)
 limit :fetch
