-- Inductions end with the post in which they began, and go on where it lasts after all.
with seen as (
    select i.id, p.numbers,
           case when c.first is null then coalesce(i.ended_on, :day::date) when c.last < :day then c.last end as ended_on
      from induction i
      join lateral (select last_survivor(i.register_number) as number, numbers_of(i.register_number) as numbers) p on true
      left join lateral (
           select ch.first, ch.last from post_chains(p.numbers, i.organisation, i.role_profile) ch
            where i.begins_on between ch.first and coalesce(ch.last, 'infinity')) c on true
     where i.completed_on is null and i.exempted_on is null
       and exists (select from followed_person f where f.number = p.number and f.unknown_to_registry_since is null))
update induction i set ended_on = s.ended_on, version = i.version + 1
  from seen s
 where i.id = s.id and i.ended_on is distinct from s.ended_on
   and (s.ended_on is not null
        or not exists (select from induction o
                        where o.register_number = any(s.numbers) and o.organisation = i.organisation and o.role_profile = i.role_profile
                          and o.id <> i.id and o.completed_on is null and o.exempted_on is null and o.ended_on is null))
returning i.register_number
