with asked as (
    select n.* from pathway_nomination n
     where n.cycle = :cycle and (:organisation::text is null or n.nominated_by in (select beneath(array[:organisation]))
           or n.own_school in (select beneath(array[:organisation])))),
interns as (
    select * from asked where placement_from is not null),
trained as (
    select distinct coalesce(c.register_number, c.guest::text) from coach c
     where (:organisation::text is null or c.organisation in (select beneath(array[:organisation])))
       and exists (select from pathway_session s where s.cycle = :cycle and s.trains)
       and not exists (select from pathway_session s where s.cycle = :cycle and s.trains
                          and not exists (select from coach_attendance a where a.coach = c.id and a.cycle = s.cycle and a.session = s.code))),
schools (what, code) as (
    select 'USING', own_school from asked union select 'HOST', host_school from interns)
select 'NOMINATED' as what, '' as of, count(*) as count from asked
union all select 'INTERNS', track, count(*) from interns group by track
union all select 'TRAINED', '', count(*) from trained
union all select s.what, coalesce(o.sector, 'UNKNOWN'), count(*) from schools s left join followed_organisation o on o.code = s.code group by 1, 2
union all select 'BURSARY', coalesce(progression, 'AWAITING'), count(*) from interns group by 2
