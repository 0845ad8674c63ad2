-- Who could be meant by each of many queries, and what is known of them. Every way of finding is one index probe for each of
-- a query's keys; each gives at most one person more than its limit, so that it is known when there are others. Numbers go
-- before all; then who has the likest names.
with query as materialized (
    select q.n::int as query, coalesce(s.survivor, q.number) as number, decode(q.ni_hash, 'hex') as ni_hash
      from unnest(:numbers::text[], :niHashes::text[]) with ordinality q (number, ni_hash, n)
      left join survivor s on s.number = q.number
), birth as materialized (
    select b.query, b.block, b.day, string_to_array(b.codes, ',') as codes,
           array(select distinct left(code, 1) from unnest(string_to_array(b.codes, ',')) code) as initials
      from unnest(:birthQueries::int[], :birthBlocks::int[], :birthDays::date[], :birthCodes::text[]) b (query, block, day, codes)
), names as materialized (
    select n.query, n.first, n.second, n.day
      from unnest(:namesQueries::int[], :namesFirst::text[], :namesSecond::text[], :namesDays::date[]) n (query, first, second, day)
), most as materialized (
    select coalesce(max(m.most) filter (where m.block = 2), 0) as ni, coalesce(max(m.most) filter (where m.block = 3), 0) as birth,
           coalesce(max(m.most) filter (where m.block = 4), 0) as swapped, coalesce(max(m.most) filter (where m.block = 5), 0) as year,
           coalesce(max(m.most) filter (where m.block = 6), 0) as day
      from unnest(:limits::int[]) with ordinality m (most, block)
), hit as (
    select q.query, 1 as block, k.id as person, 2 as alike, 1::bigint as place, 1 as most
      from query q cross join lateral (select p.id from practitioner p where p.register_number = q.number limit 1) k
    union all
    select q.query, 2, k.practitioner_id, 2, k.place, m.ni
      from query q cross join most m
     cross join lateral (
            select one.practitioner_id, row_number() over () as place
              from (select distinct e.practitioner_id from entry e where e.ni_hash = q.ni_hash limit (select ni + 1 from most)) one) k
    union all
    select b.query, b.block, k.practitioner_id, k.alike, k.place, case b.block when 3 then m.birth else m.swapped end
      from birth b cross join most m
     cross join lateral (
            select one.practitioner_id, one.alike, row_number() over (order by one.alike desc, one.practitioner_id) as place
              from (select k.practitioner_id,
                           max((k.given_code = any(b.codes))::int + (k.family_code = any(b.codes))::int) as alike
                      from match_key k
                     where k.birth = b.day
                       and (k.given_code = '' or k.family_code = '' or left(k.given_code, 1) = any(b.initials) or left(k.family_code, 1) = any(b.initials))
                     group by k.practitioner_id) one
             order by place limit (select greatest(birth, swapped) + 1 from most)) k
    union all
    select n.query, 5, k.practitioner_id, 2, k.place, m.year
      from names n cross join most m
     cross join lateral (
            select one.practitioner_id, row_number() over () as place
              from (select distinct k.practitioner_id from match_key k
                     where least(k.given_code, k.family_code) = n.first and greatest(k.given_code, k.family_code) = n.second
                       and extract(year from k.birth) = extract(year from n.day)
                       -- One slip in a date leaves its day or its month as it is, or puts them in each other's place.
                       and (extract(month from k.birth) = extract(month from n.day) or extract(day from k.birth) = extract(day from n.day))
                     limit (select year + 1 from most)) one) k
    union all
    select n.query, 6, k.practitioner_id, 2, k.place, m.day
      from names n cross join most m
     cross join lateral (
            select one.practitioner_id, row_number() over () as place
              from (select distinct k.practitioner_id from match_key k
                     where least(k.given_code, k.family_code) = n.first and greatest(k.given_code, k.family_code) = n.second
                       and extract(month from k.birth) * 100 + extract(day from k.birth) = extract(month from n.day) * 100 + extract(day from n.day)
                       -- One slip in a year leaves its decade or its last digit, swaps these two, or is a year off.
                       and (extract(year from k.birth)::int / 10 = extract(year from n.day)::int / 10
                            or (extract(year from k.birth) - extract(year from n.day))::int % 10 = 0
                            or abs(extract(year from k.birth) - extract(year from n.day)) in (1, 9, 18, 27, 36, 45))
                     limit (select day + 1 from most)) one) k
), found as (
    select query, person, min(block) as block, max(alike) as alike, bool_or(place > most) as beyond from hit group by query, person
), ranked as (
    select query, person, block,
           row_number() over (partition by query order by least(block, 3), alike desc, block, person) as place,
           count(*) over (partition by query) > :cap or bool_or(beyond) over (partition by query) as capped
      from found
), candidate as (
    -- A person who was merged is looked at as the one who survives, with all that is known of both.
    select r.query, coalesce(s.survivor, p.register_number) as number, min(r.block) as block, min(r.place) as place, bool_or(r.capped) as capped
      from ranked r
      join practitioner p on p.id = r.person
      left join survivor s on s.number = p.register_number
     where r.place <= :cap
     group by r.query, coalesce(s.survivor, p.register_number)
)
select c.query, c.number as register_number, c.block <= 2 as by_number, c.capped,
       merged.numbers, known.births, known.ni_hashes, known.former_family_names,
       named.given_names, named.family_names, named.preferred_names, named.folded, named.current
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
               array_agg(coalesce(n.preferred_name, '') order by lower(n.valid), n.practitioner_id) as preferred_names,
               array_agg(n.folded order by lower(n.valid), n.practitioner_id) as folded,
               array_agg((n.valid @> :today::date)::text order by lower(n.valid), n.practitioner_id) as current
          from practitioner_name n where n.practitioner_id = any(merged.people)) named
 order by c.query, c.place
