-- A thousand schools beneath each of two authorities.
insert into organisation (code, kind, name_en, name_cy, parent, sector, la_number, establishment_number, basis, recorded_from)
select la.number || place, 'SCHOOL', 'Invented School ' || place, 'Ysgol Ddychmygol ' || place, la.authority, 'PRIMARY', la.number, place::text, 'bench', now()
  from (values ('681', 'W06000015'), ('661', 'W06000002')) la (number, authority), generate_series(7000, 7999) place
