-- A plan is made under whoever keeps each organisation's list then; under another keeper it means something else.
alter table roster add column kept_by jsonb not null default '{}';
comment on column roster.kept_by is 'The keepers under whom the plan was made, with the day since when, of organisations at and beneath the list''s; those of the sender itself only where a registrar decided so. A plan whose keepers are others now is made anew.';
