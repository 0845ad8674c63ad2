-- The same question asked of the database alone, by hand: how many are in scope, and how many meet it.
with post as (
    select distinct t.number
      from followed_post t join role_profile r on r.code = t.role_profile
     where r.route = 'SUPPORTING_TEACHING_AND_LEARNING' and t.from_date <= :day::date and (t.until is null or t.until >= :day::date)
), fact as (
    select post.number,
           exists (select from award a join equivalent e on e.list = 'BENCH_LIST' and e.qualification = a.qualification
                    where a.register_number = post.number and a.state = 'VERIFIED' and a.awarded_on <= :day::date) as listed,
           exists (select from held_status s where s.register_number = post.number and s.status = 'HLTA' and s.state = 'VERIFIED'
                    and s.awarded_on <= :day::date) as hlta,
           exists (select from told_fact f where f.register_number = post.number and f.kind = 'INDUCTION' and f.met
                    and f.from_date <= :day::date) as inducted
      from post
)
select count(*), count(*) filter (where listed and (hlta or inducted)) from fact
