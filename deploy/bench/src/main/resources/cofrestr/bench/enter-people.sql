-- From the staged people into the register's own tables: whatever its migrations do with them is done.
insert into practitioner (register_number, recorded_from) select number, now() from staged;
create temporary table entered on commit drop as select s.*, p.id as person from staged s join practitioner p on p.register_number = s.number;
analyze entered;
insert into practitioner_name (practitioner_id, valid, given_names, family_name, preferred_name, folded, source_kind, source, said_on, recorded_from)
select person, daterange(null, null), given_names, family_name, preferred_name, folded_name(given_names || ' ' || family_name), 'EMPLOYER', 'W06000015', current_date, now()
  from entered order by person;
insert into entry (practitioner_id, valid, date_of_birth, former_family_name, ni_hash, sources, recorded_from)
select person, daterange(null, null), birth, former_family_name, sha256(number::bytea), '{}', now() from entered order by person;
insert into post_key (sender, staff_id, post_id, employment) select 'W06000015', number, '', person from entered;
insert into employment (id, practitioner_id, valid, organisation, sender, staff_id, role_profile, supports_specified_work, recorded_from)
select person, person, daterange('2020-09-01', null), school, 'W06000015', number, 'TEACHING_ASSISTANT_2', true, now() from entered order by person
