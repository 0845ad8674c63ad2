-- Locked, always in one order: the records that are said, and those from which a report with one of these references will move.
-- Of two records of one activity (of entries that were merged) it is the one that the source has reported before.
-- Each is looked for by its key: "limit 1" and the array keep the planner from reading tables whose statistics lag behind a long list.
with said as materialized (
    select s.place, c.id, c.who = s.person as current, mine.reference = s.reference as same_reference, mine.id is not null as reported
      from said_activity s
           cross join unnest(s.whos) w (who)
           cross join lateral (select c.id, c.who from cpd_record c
                                where c.who = w.who and c.ends_on = s.ends_on and c.course_key = s.course_key and c.withdrawn_at is null
                                limit 1) c
           left join lateral (select r.id, r.reference from cpd_report r
                               where r.record = c.id and r.source = :source and r.withdrawn_at is null limit 1) mine on true
), held as materialized (
    select r.id
      from cpd_record r
     where r.withdrawn_at is null
       and r.id = any (array(select id from said
                              union
                             select p.record from said_activity s
                                    cross join lateral (select r.record from cpd_report r
                                                         where r.reference = s.reference and r.source = :source and r.withdrawn_at is null
                                                         limit 1) p))
     order by r.id
       for no key update
), chosen as (
    select distinct on (s.place) s.place, s.id
      from said s join held h on h.id = s.id
     order by s.place, s.same_reference desc nulls last, s.reported desc, s.current desc, s.id)
update said_activity s set record = c.id from chosen c where c.place = s.place
