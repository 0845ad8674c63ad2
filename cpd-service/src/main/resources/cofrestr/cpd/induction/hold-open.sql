-- Holds everybody whose induction is open, in one order: what is told of them is read afterwards.
insert into learner (register_number, version)
select number, 0
  from (select distinct last_survivor(i.register_number) as number
          from induction i where i.completed_on is null and i.exempted_on is null and i.ended_on is null) people
 order by number
    on conflict (register_number) do update set version = learner.version
