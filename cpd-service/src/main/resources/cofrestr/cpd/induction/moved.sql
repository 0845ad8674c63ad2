-- Inductions whose post now begins on another day: what is due moves with it; one that was completed or exempted from moves too, so that no
-- second one is opened for the same post. A post that begins in the middle of a longer time in the role has not moved.
with moved as (
    select i.id, c.first, c.first - i.begins_on as days, i.completed_on is null and i.exempted_on is null as open
      from induction i
      join lateral (select last_survivor(i.register_number) as number, numbers_of(i.register_number) as numbers) p on true
      join lateral (
           select ch.first, ch.last from post_chains(p.numbers, i.organisation, i.role_profile) ch
            where coalesce(ch.last >= :day, true)
              and (i.begins_on between ch.first and coalesce(ch.last, 'infinity')
                   or not exists (select from post_chains(p.numbers, i.organisation, i.role_profile) b
                                   where i.begins_on between b.first and coalesce(b.last, 'infinity')))
            order by ch.first limit 1) c on c.first <> i.begins_on
     where i.ended_on is null
       and (i.completed_on is null and i.exempted_on is null
            or exists (select from induction_rule rule where abs(c.first - i.begins_on) <= rule.opening_days))
       and exists (select from followed_person f where f.number = p.number and f.unknown_to_registry_since is null)
       and not exists (select from followed_post f
                        where f.number = any(p.numbers) and f.organisation = i.organisation and f.role_profile = i.role_profile
                          and f.from_date = i.begins_on)
       and not exists (select from induction o
                        where o.register_number = any(p.numbers) and o.organisation = i.organisation and o.role_profile = i.role_profile
                          and o.id <> i.id and o.begins_on between c.first and coalesce(c.last, 'infinity'))),
begun as (
    update induction i set begins_on = m.first, due_on = i.due_on + case when m.open then m.days else 0 end, version = i.version + 1
      from moved m where i.id = m.id returning i.id, i.register_number, m.days, m.open),
stepped as (
    update induction_step s set due_on = s.due_on + b.days from begun b where s.induction = b.id and b.open)
select register_number from begun
