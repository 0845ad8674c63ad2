-- Inductions end with the post in which they began, and go on where it lasts after all: of a time in the post the newest alone, where none
-- of that time was completed or exempted from, and one of a person and role.
with seen as (
    select i.id, i.organisation, i.role_profile, p.number, p.numbers, c.first, c.last,
           case when c.first is null then coalesce(i.ended_on, :day::date) when c.last < :day then c.last end as ended_on
      from induction i
      join lateral (select last_survivor(i.register_number) as number, numbers_of(i.register_number) as numbers) p on true
      left join lateral (
           select ch.first, ch.last from post_chains(p.numbers, i.organisation, i.role_profile) ch
            where i.begins_on between ch.first and coalesce(ch.last, 'infinity')) c on true
     where i.completed_on is null and i.exempted_on is null
       and exists (select from followed_person f where f.number = p.number and f.unknown_to_registry_since is null)
), lasting as (
    select distinct on (s.number, s.organisation, s.role_profile) s.id
      from seen s join induction i using (id)
     where s.ended_on is null and i.ended_on is not null
       and not exists (select from induction o
                        where o.register_number = any(s.numbers) and o.organisation = s.organisation and o.role_profile = s.role_profile
                          and o.id <> s.id
                          and (o.completed_on is null and o.exempted_on is null and o.ended_on is null
                               or o.begins_on between s.first and coalesce(s.last, 'infinity')
                                  and (o.id > s.id or o.completed_on is not null or o.exempted_on is not null)))
     order by s.number, s.organisation, s.role_profile, s.first, s.id desc
)
update induction i set ended_on = s.ended_on, version = i.version + 1
  from seen s
 where i.id = s.id and i.ended_on is distinct from s.ended_on
   and (s.ended_on is not null or s.id in (select id from lasting))
returning i.register_number
