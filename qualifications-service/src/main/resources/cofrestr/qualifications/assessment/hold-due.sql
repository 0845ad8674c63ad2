-- Holds everybody in whose assessment something is soon due, in one order: what is told of them is read afterwards.
insert into held_person (register_number, version)
select distinct last_survivor(a.register_number), 0
  from assessment a cross join lateral assessment_deadlines(a) d
 where a.outcome is null
   and d.by_day between :day::date and :day::date + (select max(days_before) from assessment_reminder_step where valid @> :day::date)
 order by 1
    on conflict (register_number) do update set version = held_person.version
