-- Those who share what few share, the most telling of the criteria first; whether they fit the others; and how like their names are.
-- Who was merged is looked at as the one who survives, with all that is known of both.
with sought as materialized (
    select * from unnest(:numbers::int[], :likenesses::int[], :words::text[]) s (n, likeness, word)
), given as materialized (
    (select p.id as person from practitioner p where p.register_number = last_survivor(:number))
    union all
    (select distinct e.practitioner_id from entry e
      where :number::text is null and e.ni_hash = decode(:niHash, 'hex') limit :most + 1)
    union all
    (select distinct e.practitioner_id from entry e
      where :number::text is null and :niHash::text is null and e.date_of_birth = :birth::date order by 1 limit :most + 1)
    union all
    (select distinct e.practitioner_id from organisation_ancestor o join employment e on e.organisation = o.code
      where :number::text is null and :niHash::text is null and :birth::date is null and o.ancestor = :organisation::text
      limit :most + 1)
), candidate as materialized (
    select distinct coalesce(kept.id, p.id) as person
      from given g
      join practitioner p on p.id = g.person
      left join survivor s on s.number = p.register_number
      left join practitioner kept on kept.register_number = s.survivor
), member as materialized (
    select person, person as entered from candidate
    union all
    select m.practitioner_id, m.merged_id from candidate c join merged_entry m on m.practitioner_id = c.person
), fitting as materialized (
    select person
      from member m
     group by person
    having (:niHash::text is null
            or bool_or(exists (select from entry e where e.practitioner_id = m.entered and e.ni_hash = decode(:niHash, 'hex'))))
       and (:birth::date is null
            or bool_or(exists (select from entry e where e.practitioner_id = m.entered and e.date_of_birth = :birth::date)))
       and (:organisation::text is null
            or bool_or(exists (select from employment e join organisation_ancestor o on o.code = e.organisation
                                where e.practitioner_id = m.entered and o.ancestor = :organisation::text)))
), told as (
    select m.person, s.n, min(s.likeness) as likeness, (array_agg(s.word order by s.likeness, s.word))[1] as word
      from fitting f
      join member m on m.person = f.person
     cross join lateral (select w.word from words_of(m.entered) w (word) where :asked > 0 offset 0) borne
      join sought s on s.word = borne.word collate "C"
     group by m.person, s.n
), hit as (
    select f.person, coalesce(max(t.likeness), 0) as likeness,
           array_agg(t.n || ' ' || t.likeness || ' ' || t.word order by t.n) filter (where t.n is not null) as reasons
      from fitting f left join told t on t.person = f.person
     group by f.person
    having count(t.n) = :asked
)
select looked.examined, null::bigint as horizon, h.person, h.likeness, h.reasons
  from (select count(*)::int as examined from given) looked
  left join (select * from hit where (likeness, person) > (:likeness, :after) order by likeness, person limit :fetch) h on true
 order by h.likeness, h.person
