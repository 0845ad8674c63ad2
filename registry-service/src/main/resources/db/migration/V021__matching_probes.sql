-- One probe for each way in which candidates are found, and for what is then compared.
create index if not exists practitioner_name_person on practitioner_name (practitioner_id);
create index entry_birth_of_renamed on entry (date_of_birth) where former_family_name is not null;
create index if not exists survivor_group on survivor (survivor);
