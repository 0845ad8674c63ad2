-- Everybody in a post on the day, once in each group, and of them who finished something in the two years before it.
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
select w."group", count(*) as people,
       count(*) filter (where exists (
           select from cpd_record r
            where r.who = any(numbers_of(w.number)) and r.withdrawn_at is null and r.state <> 'PLANNED'
              and r.ends_on > (:day::date - interval '2 years')::date and r.ends_on <= :day)) as trained
  from working w
 group by w."group" order by w."group"
