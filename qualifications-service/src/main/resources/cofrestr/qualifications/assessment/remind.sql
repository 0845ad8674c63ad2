-- Whoever reads of it is told that something is due, once at each step. A step that passed while nobody was there is told by the nearest
-- one that has come; what is due on another day now is told anew.
with step as (
    select days_before from assessment_reminder_step where valid @> :day::date
), due as (
    select a.id as assessment, d.what, coalesce(d.role, '') as role, coalesce(d.number, 0) as number, d.planned, d.by_day,
           (select min(s.days_before) from step s where d.by_day - s.days_before <= :day::date) as days_before
      from assessment a cross join lateral assessment_deadlines(a) d
     where a.outcome is null and d.by_day between :day::date and :day::date + (select max(days_before) from step)
), told as (
    insert into assessment_reminder (assessment, what, role, number, planned, by_day, days_before, told_on)
    select d.assessment, d.what, d.role, d.number, d.planned, d.by_day, d.days_before, :day
      from due d
     where not exists (select from assessment_reminder r
                        where (r.assessment, r.what, r.role, r.number, r.planned, r.by_day) = (d.assessment, d.what, d.role, d.number, d.planned, d.by_day)
                          and r.days_before <= d.days_before)
        on conflict do nothing returning *
), notice as (
    select t.*, last_survivor(a.register_number) as person, assessment_routes(a, assessment_due_parts(t.what)) as readers
      from told t join assessment a on a.id = t.assessment
), counted as (
    select n.*, row_number() over (partition by n.person order by n.by_day, n.what, n.role, n.number, n.planned, n.assessment) as nth,
           count(*) over (partition by n.person) as all_of_them
      from notice n
), raised as (
    update held_person p set version = p.version + c.all_of_them
      from (select distinct person, all_of_them from counted) c
     where p.register_number = c.person returning p.register_number, p.version
), numbered as (
    select c.*, r.version - c.all_of_them + c.nth as of_person,
           jsonb_build_object('due', jsonb_strip_nulls(jsonb_build_object(
               'assessment', c.assessment, 'what', c.what, 'role', nullif(c.role, ''), 'number', nullif(c.number, 0),
               'planned', c.planned, 'by', c.by_day, 'daysBefore', c.days_before))) as due
      from counted c join raised r on r.register_number = c.person
)
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.assessment.due.v1', n.person, n.of_person, '{due}', n.readers, n.readers,
       jsonb_build_object('service', state -> 'service' || n.due, 'employer', state -> 'employer' || n.due), :now
  from numbered n cross join lateral assessed_state(n.person, n.of_person) state
 order by n.person, n.of_person
