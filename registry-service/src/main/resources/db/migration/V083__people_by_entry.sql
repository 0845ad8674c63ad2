-- A plan is held against those who were entered since.
create index practitioner_recorded_from on practitioner (recorded_from);
