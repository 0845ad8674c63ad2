-- Locked, always in one order: the records that are said, and those from which a report with one of these references will move.
-- Of two records of one activity (of entries that were merged) it is the one that the source has reported before.
with said as materialized (
    select s.place, c.id, c.who = s.person as current, mine.reference = s.reference as same_reference, mine.id is not null as reported
      from said_activity s
           cross join unnest(s.whos) w (who)
           join cpd_record c on c.who = w.who and c.ends_on = s.ends_on and c.course_key = s.course_key and c.withdrawn_at is null
           left join cpd_report mine on mine.record = c.id and mine.source = :source and mine.withdrawn_at is null
), held as materialized (
    select r.id
      from cpd_record r
     where r.withdrawn_at is null
       and r.id in (select id from said
                     union
                    select p.record from said_activity s
                      join cpd_report p on p.source = :source and p.reference = s.reference and p.withdrawn_at is null)
     order by r.id
       for no key update
), chosen as (
    select distinct on (s.place) s.place, s.id
      from said s join held h on h.id = s.id
     order by s.place, s.same_reference desc nulls last, s.reported desc, s.current desc, s.id)
update said_activity s set record = c.id from chosen c where c.place = s.place
