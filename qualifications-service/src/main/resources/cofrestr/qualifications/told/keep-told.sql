-- Adds what is told of some people and was not known so, and takes back what was known and is told no more.
with given as materialized (
    select g.number, g.stated from jsonb_each(:given::jsonb) g (number, stated)
), induction as materialized (
    select g.number, i."beginsOn" as begins_on, coalesce(i."completedOn", i."exemptedOn") as done_on
      from given g cross join lateral jsonb_to_recordset(g.stated -> 'inductions') i ("beginsOn" date, "completedOn" date, "exemptedOn" date)
), inducted as materialized (
    select number, min(done_on) as since from induction group by number
), stated as materialized (
    select g.number, 'CPD' as kind, t.topic as fact, true as met, t."from" as from_date, t.until
      from given g cross join lateral jsonb_to_recordset(g.stated -> 'training') t (topic text, "from" date, until date)
     where coalesce(t.until >= t."from", true)
    union
    select number, 'INDUCTION', 'COMPLETED', true, done_on, null from induction where done_on is not null
    union
    -- One that is begun is not completed, until one is; after that no other begun takes anything away.
    select i.number, 'INDUCTION', 'COMPLETED', false, i.begins_on, null
      from induction i join inducted d on d.number = i.number and coalesce(i.begins_on < d.since, true)
), known as materialized (
    select distinct on (g.number, t.kind, t.fact, t.from_date) g.number, t.kind, t.fact, t.from_date, t.met, t.until
      from given g join told_fact t on t.register_number = any(numbers_of(g.number)) and t.told_by = 'cpd-service'
     order by g.number, t.kind, t.fact, t.from_date, t.recorded_from desc, t.id desc
), missing as (
    select k.number, k.kind, k.fact, k.kind = 'INDUCTION' and coalesce(k.from_date >= d.since, false) as met, k.from_date, k.met as was_met
      from known k
      left join stated s on (s.number, s.kind, s.fact, s.from_date) = (k.number, k.kind, k.fact, k.from_date)
      left join inducted d on d.number = k.number
     where s.number is null
)
insert into told_fact (register_number, kind, fact, met, from_date, until, told_by, recorded_from)
select s.number, s.kind, s.fact, s.met, s.from_date, s.until, 'cpd-service', :now::timestamptz
  from stated s left join known k on (k.number, k.kind, k.fact, k.from_date) = (s.number, s.kind, s.fact, s.from_date)
 where k.number is null or (k.met, k.until) is distinct from (s.met, s.until)
union all
select number, kind, fact, met, from_date, null, 'cpd-service', :now::timestamptz from missing where met <> was_met
