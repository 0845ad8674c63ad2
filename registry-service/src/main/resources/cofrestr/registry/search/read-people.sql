-- What is shown of the people found, with all that is known of those merged into them.
select p.id as person, p.register_number,
       known.date_of_birth, known.former_family_names,
       named.given_names, named.family_names, named.preferred_names, named.current as current_names,
       worked.codes, worked.names, worked.current as current_posts
  from unnest(:people::bigint[]) asked (id)
  join practitioner p on p.id = asked.id
 cross join lateral (
        select array(select p.id union all select m.merged_id from merged_entry m where m.practitioner_id = p.id) as people offset 0) one
 cross join lateral (
        select (array_agg(e.date_of_birth order by e.practitioner_id = p.id desc, upper(e.valid) desc))[1] as date_of_birth,
               coalesce(array_agg(distinct e.former_family_name) filter (where e.former_family_name is not null), '{}') as former_family_names
          from entry e where e.practitioner_id = any(one.people)) known
 cross join lateral (
        select array_agg(n.given_names order by n.rank) as given_names, array_agg(n.family_name order by n.rank) as family_names,
               array_agg(coalesce(n.preferred_name, '') order by n.rank) as preferred_names, array_agg(n.current::text order by n.rank) as current
          from (select n.given_names, n.family_name, n.preferred_name, n.practitioner_id = p.id and n.valid @> :today::date as current,
                       row_number() over (order by n.practitioner_id = p.id and n.valid @> :today::date desc, lower(n.valid) desc) as rank
                  from practitioner_name n where n.practitioner_id = any(one.people)) n) named
 cross join lateral (
        select coalesce(array_agg(w.code order by not w.current, w.code), '{}') as codes,
               coalesce(array_agg(w.name order by not w.current, w.code), '{}') as names,
               coalesce(array_agg(w.current::text order by not w.current, w.code), '{}') as current
          from (select o.code, case when :welsh then o.name_cy else o.name_en end as name, bool_or(e.valid @> :today::date) as current
                  from employment e join organisation o on o.code = e.organisation
                 where e.practitioner_id = any(one.people) group by o.code) w) worked
