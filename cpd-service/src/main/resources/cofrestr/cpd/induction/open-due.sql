with fresh as (
    select distinct on (last_survivor(p.number), p.organisation, p.role_profile) p.number, p.organisation, p.role_profile, r.template, p.from_date
      from followed_post p
      join induction_rule rule on p.from_date >= :day::date - rule.opening_days
      join induction_template_role r on r.role_profile = p.role_profile and r.valid @> p.from_date
     where coalesce(p.until >= :day, true)
       and not exists (select from followed_post b
                        where b.number = any(numbers_of(p.number)) and b.organisation = p.organisation and b.role_profile = p.role_profile
                          and b.from_date < p.from_date and coalesce(b.until >= p.from_date - 1, true))
       and not exists (select from induction i
                        where i.register_number = any(numbers_of(p.number)) and i.organisation = p.organisation and i.role_profile = p.role_profile
                          and (i.begins_on = p.from_date or i.completed_on is null and i.exempted_on is null and i.ended_on is null))
     order by last_survivor(p.number), p.organisation, p.role_profile, p.from_date),
opened as (
    insert into induction (register_number, organisation, role_profile, template, begins_on, due_on, recorded_by, recorded_from)
    select f.number, f.organisation, f.role_profile, f.template, f.from_date,
           f.from_date + (select max(t.due_days) from induction_template_task t where t.template = f.template), 'daily', :now
      from fresh f
        on conflict do nothing returning id, template, begins_on)
insert into induction_step (induction, task, due_on)
select o.id, t.task, o.begins_on + t.due_days from opened o join induction_template_task t on t.template = o.template
