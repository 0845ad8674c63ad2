-- differs: another name, which is borne from the day on; otherwise only another source says the same.
create temporary table renamed (
    practitioner_id bigint primary key, given_names text not null, family_name text not null, preferred_name text, folded text not null,
    was_valid daterange not null, differs boolean not null, source_kind text not null, source text not null, at timestamptz not null
) on commit drop
