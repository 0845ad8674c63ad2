-- Locked, always in one order: the records that are said, and those from which a report with one of these references will move.
-- Of two records of one activity (of entries that were merged) it is the one that the source has reported before.
with held as materialized (
    select r.id, r.who, r.ends_on, r.course_key
      from cpd_record r
     where r.withdrawn_at is null
       and r.id in (select c.id from said_activity s cross join unnest(s.whos) w (who)
                       join cpd_record c on c.who = w.who and c.ends_on = s.ends_on and c.course_key = s.course_key and c.withdrawn_at is null
                     union
                    select p.record from said_activity s
                      join cpd_report p on p.source = :source and p.reference = s.reference and p.withdrawn_at is null)
     order by r.id
       for no key update), chosen as (
    select distinct on (s.place) s.place, h.id
      from said_activity s cross join unnest(s.whos) w (who)
           join held h on h.who = w.who and h.ends_on = s.ends_on and h.course_key = s.course_key
           left join cpd_report mine on mine.record = h.id and mine.source = :source and mine.withdrawn_at is null
     order by s.place, mine.reference = s.reference desc nulls last, mine.id is not null desc, h.who = s.person desc, h.id)
update said_activity s set record = c.id from chosen c where c.place = s.place
