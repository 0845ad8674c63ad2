alter table held_status add column name_hash text;
alter table held_status_was add column name_hash text;
comment on column held_status.name_hash is 'Personal data. A keyed hash of the family name on the letter or certificate: whoever holds both can have the status confirmed, and the name cannot be read.';
create index held_status_of_number on held_status (status_number) where status_number is not null;

drop view held_status_known;
create view held_status_known as
select id, register_number, status, jurisdiction, awarded_on, awarded_by, status_number, name_hash, state, evidence, reason, checked_by, checked_as,
       recorded_by, recorded_from, version, 'infinity'::timestamptz as recorded_to from held_status
union all
select id, register_number, status, jurisdiction, awarded_on, awarded_by, status_number, name_hash, state, evidence, reason, checked_by, checked_as,
       recorded_by, recorded_from, version, recorded_until from held_status_was;
