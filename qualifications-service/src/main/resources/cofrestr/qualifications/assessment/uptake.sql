with begun as materialized (
    select school_year(a.begun_on) as school_year, a.route, a.school, a.outcome,
           exists (select from assessment_fact f
                    where f.assessment = a.id and f.kind = 'REGISTRATION' and not f.planned and f.withdrawn_at is null) as registered
      from assessment a where a.scheme = :scheme and a.begun_on between :from and :until
), placed as (
    select s.school, authority_of(s.school) as authority from (select distinct school from begun) s
)
select b.school_year, b.route, p.authority, count(*) as begun, count(*) filter (where b.registered) as registered,
       count(*) filter (where b.outcome = 'MET') as awarded
  from begun b join placed p on p.school = b.school
 group by b.school_year, b.route, p.authority
 order by b.school_year, b.route, p.authority nulls last
