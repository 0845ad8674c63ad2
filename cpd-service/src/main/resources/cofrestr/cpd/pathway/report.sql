-- People are counted once, whatever number they were entered under; of two nominations of one person that with a placement counts.
with asked as (
    select n.*, coalesce(last_survivor(n.register_number), n.guest::text) as person
      from pathway_nomination n
     where n.cycle = :cycle and (:organisation::text is null or n.nominated_by in (select beneath(array[:organisation]))
           or n.own_school in (select beneath(array[:organisation])))),
people as (
    select distinct on (person) * from asked order by person, placement_from is null, id),
interns as (
    select * from people where placement_from is not null),
coaches as (
    select c.id, coalesce(last_survivor(c.register_number), c.guest::text) as person from coach c
     where :organisation::text is null or c.organisation in (select beneath(array[:organisation]))),
trained as (
    select distinct c.person from coaches c
     where exists (select from pathway_session s where s.cycle = :cycle and s.trains)
       and not exists (select from pathway_session s where s.cycle = :cycle and s.trains
                          and not exists (select from coaches same join coach_attendance a on a.coach = same.id
                                           where same.person = c.person and a.cycle = s.cycle and a.session = s.code))),
schools (what, code) as (
    select 'USING', own_school from asked union select 'HOST', host_school from asked where placement_from is not null)
select 'NOMINATED' as what, '' as of, count(*) as count from people
union all select 'INTERNS', track, count(*) from interns group by track
union all select 'TRAINED', '', count(*) from trained
union all select s.what, coalesce(o.sector, 'UNKNOWN'), count(*) from schools s left join followed_organisation o on o.code = s.code group by 1, 2
union all select 'BURSARY', coalesce(progression, 'AWAITING'), count(*) from interns group by 2
