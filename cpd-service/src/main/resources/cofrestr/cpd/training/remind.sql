-- Whoever may know of training that ends is reminded of it once at each step: the person, and the organisations where the person works and
-- those above them, each by what it may know. A step that passed while nobody was there is told by the nearest one that has come.
with step as (
    select days_before from training_reminder_step where valid @> :day::date
), ending as (
    select distinct last_survivor(c.who) as number, m.topic
      from cpd_report m
      join cpd_record c on c.id = m.record and c.withdrawn_at is null and c.register_number is not null
      join training_topic t on t.code = m.topic
     where m.withdrawn_at is null and m.state <> 'PLANNED'
       and training_until(m.holds_until, m.ends_on, t.valid_months)
           between :day::date and :day::date + (select max(days_before) from step)
), working as (
    select distinct e.number, p.organisation
      from (select distinct number from ending) e
      join followed_post p on p.number = e.number and p.from_date <= :day and coalesce(p.until >= :day, true)
), reader as (
    select distinct w.number, a.code as reader from working w cross join lateral above(w.organisation) a (code)
    union
    select distinct w.number, 'SELF' from working w
), known as (
    select e.number, e.topic, r.reader, last.holds_until
      from ending e
      join training_topic t on t.code = e.topic
      join reader r on r.number = e.number
      cross join lateral (
           select m.holds_until, m.without_end
             from (select training_until(m.holds_until, m.ends_on, t.valid_months) as holds_until,
                          t.valid_months is null and m.holds_until is null as without_end
                     from cpd_record c join cpd_report m on m.record = c.id and m.withdrawn_at is null
                    where c.who = any(numbers_of(e.number)) and c.withdrawn_at is null and m.topic = e.topic and m.state <> 'PLANNED'
                      and (r.reader = 'SELF' or r.reader in (select above(m.source))
                           or granted(numbers_of(e.number), array[r.reader], 'TRAINING', :day))) m
            order by m.without_end desc, m.holds_until desc nulls last limit 1) last
     where not last.without_end and last.holds_until >= :day
), due as (
    select k.*, (select min(s.days_before) from step s where k.holds_until - s.days_before <= :day) as days_before from known k
), told as (
    insert into training_reminder (register_number, topic, holds_until, reader, days_before, told_on)
    select d.number, d.topic, d.holds_until, d.reader, d.days_before, :day
      from due d
     where d.days_before is not null
       and not exists (select from training_reminder r
                        where r.register_number = any(numbers_of(d.number)) and r.topic = d.topic and r.holds_until = d.holds_until
                          and r.reader = d.reader and r.days_before <= d.days_before)
        on conflict do nothing returning *
), notice as (
    select t.*, row_number() over (partition by register_number order by topic, reader) as nth,
           count(*) over (partition by register_number) as all_of_them
      from told t where t.reader <> 'SELF'
), raised as (
    insert into learner (register_number, version)
    select register_number, count(*) from notice group by register_number order by register_number
        on conflict (register_number) do update set version = learner.version + excluded.version returning register_number, version
), numbered as (
    select n.*, r.version - n.all_of_them + n.nth as version from notice n join raised r using (register_number)
)
insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
select 'wales.cofrestr.training.due.v1', register_number, version, '{topic,holdsUntil,daysBefore}', array[reader], array[reader],
       jsonb_build_object(
           'employer', jsonb_build_object('registerNumber', register_number, 'version', version, 'organisation', reader, 'topic', topic,
                                          'holdsUntil', holds_until, 'daysBefore', days_before),
           'service', jsonb_build_object('registerNumber', register_number, 'version', version)), :now
  from numbered
 order by register_number, version
