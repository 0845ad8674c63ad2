-- Who could be meant by each of many queries, and what is known of them. Every block is one index probe a query, most
-- telling block first; each gives at most one person more than the cap, so that it is known when there are others.
with query as materialized (
    select q.n::int as query, coalesce(s.survivor, q.number) as number, decode(q.ni_hash, 'hex') as ni_hash, q.birth, q.name, q.former_name
      from unnest(:numbers::text[], :niHashes::text[], :births::date[], :names::text[], :formerNames::text[])
           with ordinality q(number, ni_hash, birth, name, former_name, n)
      left join survivor s on s.number = q.number
), found as (
    select q.query, hit.person, min(hit.block) as block
      from query q
     cross join lateral (
            (select 1 as block, p.id as person from practitioner p where p.register_number = q.number)
            union all
            (select distinct 2, e.practitioner_id from entry e where e.ni_hash = q.ni_hash limit :cap + 1)
            union all
            (select distinct 3, e.practitioner_id
               from practitioner_name n join entry e on e.practitioner_id = n.practitioner_id and e.date_of_birth = q.birth
              where n.folded = q.name limit :cap + 1)
            union all
            (select distinct 4, e.practitioner_id
               from practitioner_name n join entry e on e.practitioner_id = n.practitioner_id and e.date_of_birth = q.birth
              where n.folded = q.former_name limit :cap + 1)
            union all
            (select distinct 5, e.practitioner_id from entry e
              where e.date_of_birth = q.birth and e.former_family_name is not null limit :cap + 1)) hit
     group by q.query, hit.person
), ranked as (
    select query, person, block, row_number() over (partition by query order by block, person) as place,
           count(*) over (partition by query) > :cap as capped
      from found
), candidate as (
    -- A person who was merged is looked at as the one who survives, with all that is known of both.
    select r.query, coalesce(s.survivor, p.register_number) as number, min(r.block) as block, bool_or(r.capped) as capped
      from ranked r
      join practitioner p on p.id = r.person
      left join survivor s on s.number = p.register_number
     where r.place <= :cap
     group by r.query, coalesce(s.survivor, p.register_number)
)
select c.query, c.number as register_number, c.block <= 2 as by_number, c.capped,
       merged.numbers, known.births, known.ni_hashes, known.former_family_names,
       named.given_names, named.family_names, named.folded, named.current
  from candidate c
 cross join lateral (
        select array_agg(one.number) as numbers, array_agg(p.id) as people
          from (select c.number as number union all select s.number from survivor s where s.survivor = c.number) one
          join practitioner p on p.register_number = one.number) merged
 cross join lateral (
        select array_agg(distinct e.date_of_birth::text) as births,
               coalesce(array_agg(distinct encode(e.ni_hash, 'hex')) filter (where e.ni_hash is not null), '{}') as ni_hashes,
               coalesce(array_agg(distinct e.former_family_name) filter (where e.former_family_name is not null), '{}') as former_family_names
          from entry e where e.practitioner_id = any(merged.people)) known
 cross join lateral (
        select array_agg(n.given_names order by lower(n.valid), n.practitioner_id) as given_names,
               array_agg(n.family_name order by lower(n.valid), n.practitioner_id) as family_names,
               array_agg(n.folded order by lower(n.valid), n.practitioner_id) as folded,
               array_agg((n.valid @> :today::date)::text order by lower(n.valid), n.practitioner_id) as current
          from practitioner_name n where n.practitioner_id = any(merged.people)) named
 order by c.query, c.block, c.number
