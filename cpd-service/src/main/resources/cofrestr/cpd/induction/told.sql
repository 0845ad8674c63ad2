-- Employers are told of an induction that was opened, and once of one that is late, or late again after an extension.
with fresh as (
    select i.id as induction, 'OPENED' as what, i.begins_on as since
      from induction i
     where i.completed_on is null and i.exempted_on is null and i.ended_on is null
       and not exists (select from induction_told t where t.induction = i.id and t.what = 'OPENED')
    union all
    select i.id, 'LATE', coalesce(i.extended_until, i.begins_on)
      from induction i
     where i.completed_on is null and i.exempted_on is null and i.ended_on is null
       and exists (select from induction_step s where s.induction = i.id and s.done_on is null and greatest(s.due_on, i.extended_until) < :day)
), told as (
    insert into induction_told (induction, what, since, told_on)
    select f.induction, f.what, f.since, :day from fresh f
        on conflict do nothing returning induction, what
), person as (
    select t.what, i.*, last_survivor(i.register_number) as number from told t join induction i on i.id = t.induction
), notice as (
    select p.*, row_number() over (partition by number order by id, what desc) as nth, count(*) over (partition by number) as all_of_them from person p
), raised as (
    insert into learner (register_number, version)
    select number, count(*) from notice group by number order by number
        on conflict (register_number) do update set version = learner.version + excluded.version returning register_number, version
), numbered as (
    select n.id, n.what, n.number, n.organisation, n.role_profile, n.begins_on, greatest(n.due_on, n.extended_until) as due_on,
           array(select above(n.organisation)) as routes, r.version - n.all_of_them + n.nth as of_person
      from notice n join raised r on r.register_number = n.number
)
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.induction.' || lower(what) || '.v1', number, of_person, '{induction,dueOn}', routes, routes,
       jsonb_build_object(
           'employer', jsonb_build_object('registerNumber', number, 'version', of_person, 'induction', id, 'organisation', organisation,
                                          'roleProfile', role_profile, 'beginsOn', begins_on, 'dueOn', due_on),
           'service', told_state(number, of_person)), :now
  from numbered
 order by number, of_person
