-- Invented people from the one after :first to :last: number, names, birth date, the school where they work.
with invented as materialized (
    select n, 1 + (random() ^ 4 * 20000)::integer % 20000 as given, 1 + (random() ^ 5 * 20000)::integer % 20000 as second,
           1 + (random() ^ 4 * 57000)::integer % 57000 as family, 1 + (random() ^ 4 * 57000)::integer % 57000 as former,
           1 + (random() ^ 4 * 20000)::integer % 20000 as preferred, random() as a, random() as b, random() as c
      from generate_series(:first + 1, :last) n
), named as (
    select n, given.name || case when a < 0.25 then ' ' || second.name else '' end as given_names,
           family.name || case when b < 0.04 then '-' || former.name else '' end as family_name,
           case when b > 0.75 then former.name end as former_family_name, case when c < 0.10 then preferred.name end as preferred_name
      from invented
      join given_name given on given.rank = given join given_name second on second.rank = second
      join given_name preferred on preferred.rank = preferred
      join family_name family on family.rank = family join family_name former on former.rank = former
)
select (2000000 + n * 7)::text || case check_digit when 10 then 'X' else check_digit::text end as number,
       given_names, family_name, former_family_name, preferred_name, date '1958-01-01' + (n::bigint * 7919 % 17000)::integer as birth,
       case when n % 2 = 0 then '681' else '661' end || 7000 + n / 2 % 1000 as school
  from named
 cross join lateral (
        -- ISO 7064 MOD 11-2
        select (12 - sum(substr((2000000 + n * 7)::text, place, 1)::integer * (1 << (8 - place))) % 11) % 11 as check_digit
          from generate_series(1, 7) place) number
