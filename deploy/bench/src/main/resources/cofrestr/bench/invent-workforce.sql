-- Invented schools beneath 22 invented authorities, and :people invented people in posts, with what they hold: written straight into
-- the tables of qualifications-service, as its feed and its operations would have filled them. The check characters are made up.
insert into followed_organisation (code, kind, name_en, name_cy, sector, parent, recorded_at)
select 'W07' || lpad(n::text, 6, '0'), 'LOCAL_AUTHORITY', 'Invented ' || n, 'Dychmygol ' || n, null, null, now() from generate_series(1, 22) n
union all
select '7' || lpad(n::text, 6, '0'), 'SCHOOL', 'Invented school ' || n, 'Ysgol ddychmygol ' || n,
       (array['PRIMARY', 'SECONDARY', 'SPECIAL'])[1 + n % 3], 'W07' || lpad((1 + n % 22)::text, 6, '0'), now()
  from generate_series(1, 1500) n;

insert into qualification (number, title_en, title_cy, title_cy_basis, level, valid, valid_basis, complete, source, recorded_by, recorded_from)
select 'BENCH-' || n, 'Invented ' || n, 'Dychmygol ' || n, 'invented', n % 5, '[2000-01-01,)', 'invented', false, 'invented', 'bench', now()
  from generate_series(1, 40) n;
insert into equivalents_list values ('BENCH_LIST', 'Invented', 'Dychmygol', 'invented', 'invented');
insert into equivalent select 'BENCH_LIST', 'BENCH-' || n, '[2000-01-01,)', 'invented' from generate_series(1, 10) n;

create temporary table made as
select (1000000 + n)::text || '0' as number, n, ('x' || substr(md5(n::text), 1, 7))::bit(28)::integer as dice from generate_series(1, :people) n;
analyze made;

insert into followed_person (number, recorded_at) select number, now() from made order by number;

insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date, until)
select number, n, '7' || lpad((1 + dice % 1500)::text, 6, '0'), p.code, true, date '2004-09-01' + dice / 7 % 8000,
       case when dice % 20 = 0 then date '2026-08-31' end
  from made join role_profile p on p.place = 1 + dice / 13 % 59 order by number;
insert into followed_post (number, employment, organisation, role_profile, supports_specified_work, from_date)
select number, n + 10000000, '7' || lpad((1 + dice / 3 % 1500)::text, 6, '0'), p.code, true, date '2020-09-01' + dice / 5 % 2000
  from made join role_profile p on p.place = 1 + dice / 17 % 59 where dice % 11 = 0 order by number;

insert into followed_registration (number, category, registration, from_date)
select number, 'SCHOOL_LEARNING_SUPPORT_WORKER', 'FULL', date '2016-04-01' + dice % 3000 from made where dice % 2 = 0 order by number;

insert into award (register_number, qualification, awarded_on, awarded_by, state, checked_by, checked_as, recorded_by, recorded_from)
select number, 'BENCH-' || 1 + (dice / (many * 19)) % 40, date '2000-01-01' + dice / 11 % 9000, 'invented',
       case when dice % 10 = 9 then 'CLAIMED' else 'VERIFIED' end, case when dice % 10 <> 9 then 'bench' end,
       case when dice % 10 <> 9 then 'REGISTRAR' end, 'bench', now() - interval '1 day'
  from made cross join generate_series(1, 2) many order by number
    on conflict do nothing;
insert into held_status (register_number, status, jurisdiction, awarded_on, awarded_by, state, checked_by, checked_as, recorded_by, recorded_from)
select number, 'HLTA', 'WALES', date '2010-01-01' + dice % 5000, 'invented', 'VERIFIED', 'bench', 'REGISTRAR', 'bench', now() - interval '1 day'
  from made where dice % 16 = 0 order by number;
insert into told_fact (register_number, kind, fact, met, from_date, told_by, recorded_from)
select number, 'INDUCTION', 'COMPLETED', dice % 9 <> 0, date '2015-01-01' + dice % 4000, 'bench', now() - interval '1 day'
  from made where dice % 3 = 0 order by number
