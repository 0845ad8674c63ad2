-- Notices that say what only caseworkers may know are printed by them, and read by them and the person alone.
alter table notice_kind add column casework boolean not null default false;
update notice_kind set casework = true where code = 'APPLICATION_REFUSED_ON_SUITABILITY';
comment on column notice_kind.casework is 'Its text may say what a suitability or disciplinary case found: registrars do not read it.';
alter table letter_batch add column casework boolean not null default false;
comment on column letter_batch.casework is 'Letters that caseworkers print.';
