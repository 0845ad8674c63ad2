-- The next people, in the order of their ids, who bear one of the driving words (or work at or beneath the organisation), and
-- which of them bear a word for each word asked for, the least like of them just as like as :likeness. Of each driving word at
-- most :each bearers are read and at most :people of them all looked at; beyond the horizon, the last of whom that is sure,
-- nobody is: there the next step begins.
with sought as materialized (
    select * from unnest(:numbers::int[], :likenesses::int[], :words::text[]) s (n, likeness, word)
), driver as materialized (
    select d.word as via, b.person
      from unnest(:driving::text[]) d (word)
     cross join lateral (
            select practitioner_id as person from borne_word
             where word = d.word collate "C" and practitioner_id > :after order by practitioner_id limit :each) b
    union all
    select o.code, b.person
      from organisation_ancestor o
     cross join lateral (
            select distinct practitioner_id as person from employment
             where organisation = o.code and practitioner_id > :after order by practitioner_id limit :each) b
     where :byOrganisation and o.ancestor = :organisation::text
), surely as (
    select min(last) as person from (select max(person) as last from driver group by via having count(*) >= :each) unfinished
), examined as materialized (
    select distinct person from driver
     where person <= coalesce((select s.person from surely s), 9223372036854775807)
     order by person limit :people
), looked as (
    select count(*)::int as examined,
           case when count(*) >= :people then max(person) else (select s.person from surely s) end as horizon
      from examined
), member as materialized (
    -- With those merged into somebody the names are that person's too.
    select person, person as entered from examined where :asked > 0
    union all
    select m.practitioner_id, m.merged_id from examined x join merged_entry m on m.practitioner_id = x.person where :asked > 0
), told as (
    select m.person, s.n, min(s.likeness) as likeness, (array_agg(s.word order by s.likeness, s.word))[1] as word
      from member m
     cross join lateral (
            select s.* from sought s
             cross join lateral (select from borne_word b where b.word = s.word collate "C" and b.practitioner_id = m.entered offset 0) borne
             where :light
            union all
            select s.* from (select w.word from words_of(m.entered) w (word) offset 0) borne
              join sought s on s.word = borne.word collate "C"
             where not :light) s
     group by m.person, s.n
), hit as (
    select x.person, coalesce(max(t.likeness), 0) as likeness,
           array_agg(t.n || ' ' || t.likeness || ' ' || t.word order by t.n) filter (where t.n is not null) as reasons
      from examined x left join told t on t.person = x.person
     group by x.person
    having count(t.n) = :asked and coalesce(max(t.likeness), 0) = :likeness
), shown as (
    select h.person, h.likeness, h.reasons
      from hit h
      join practitioner p on p.id = h.person
     where not exists (select from survivor s where s.number = p.register_number)
       and (:byOrganisation or :organisation::text is null
            or exists (select from (select h.person as entered union all
                                    select m.merged_id from merged_entry m where m.practitioner_id = h.person) one
                         join employment e on e.practitioner_id = one.entered
                         join organisation_ancestor o on o.code = e.organisation
                        where o.ancestor = :organisation::text))
     order by h.person limit :fetch
)
select looked.examined, looked.horizon, s.person, s.likeness, s.reasons
  from looked left join shown s on true
 order by s.person
