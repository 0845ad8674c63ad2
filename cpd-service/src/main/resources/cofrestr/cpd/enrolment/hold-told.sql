-- Holds everybody of whom something is told, in one order, and counts on: what is told of them is read afterwards.
with told as materialized (
    select last_survivor(e.register_number) as number, e.guest, count(*) as news
      from unnest(:enrolments::uuid[]) t (id) join enrolment e on e.id = t.id
     where e.organisation is not null
     group by last_survivor(e.register_number), e.guest
), people as (
    insert into learner (register_number, version)
    select number, news from told where number is not null order by number
        on conflict (register_number) do update set version = learner.version + excluded.version
)
insert into told_guest (guest, version)
select guest, news from told where guest is not null order by guest
    on conflict (guest) do update set version = told_guest.version + excluded.version
