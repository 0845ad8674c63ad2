-- Everybody in a post on the day, once in each group; who finished something in the two years before it, and who was offered something:
-- an activity that an employer recorded as planned, or as done, a place or a wait in a programme, or a reason that was stated for not training.
with recursive authority (code, highest) as (
    select code, code from followed_organisation where kind = 'LOCAL_AUTHORITY'
    union
    select o.code, a.highest from followed_organisation o join authority a on o.parent = a.code
), working as (
    select distinct last_survivor(p.number) as number,
           case :by when 'ROLE_PROFILE' then p.role_profile when 'AUTHORITY' then coalesce(o.highest, 'OTHER') else 'ALL' end as "group"
      from followed_post p
           left join authority o on o.code = p.organisation
     where p.from_date <= :day and coalesce(p.until >= :day, true)
)
select w.number, w."group",
       exists (select from cpd_record r
                where r.who = any(numbers_of(w.number)) and r.withdrawn_at is null and r.state <> 'PLANNED'
                  and r.ends_on > (:day::date - interval '2 years')::date and r.ends_on <= :day) as trained,
       exists (select from cpd_record r join cpd_report m on m.record = r.id and m.source_kind = 'EMPLOYER' and m.withdrawn_at is null
                where r.who = any(numbers_of(w.number)) and r.withdrawn_at is null
                  and r.ends_on > (:day::date - interval '2 years')::date
                  and (r.ends_on <= :day or m.state = 'PLANNED' and m.recorded_from < :day::date + 1))
       or exists (select from enrolment e
                   where e.register_number = any(numbers_of(w.number)) and e.role = 'PARTICIPANT'
                     and e.recorded_from >= :day::date - interval '2 years' and e.recorded_from < :day::date + 1) as offered
  from working w
