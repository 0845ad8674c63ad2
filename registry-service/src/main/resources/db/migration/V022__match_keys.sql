-- People are found for matching by a birth date and how their names begin, so that a slip in either still finds them.
create function match_codes(names text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct left(word, 2)), '{}')
      from regexp_split_to_table(
               translate(lower(regexp_replace(normalize(coalesce(names, ''), NFD), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8),
                         'łøđßæœþð' || chr(65533) || '''’‘`´ʼ', 'lodsaotd?'),
               '[^a-z0-9?\u00c0-\u1fff\u2c00-\uffff]+') word
     where word <> '' and left(word, 2) not like '%?%'
$$;
comment on function match_codes is 'The first two letters of each word of a name, without accents and apostrophes; none where one of the two was lost (?). The matcher works out the same for whom it looks for (ComparableName.codes).';

create table match_key (
    birth           date   not null,
    given_code      text   collate "C" not null,
    family_code     text   collate "C" not null,
    practitioner_id bigint not null references practitioner,
    primary key (birth, given_code, family_code, practitioner_id)
);
create index match_key_year on match_key (least(given_code, family_code), greatest(given_code, family_code), extract(year from birth));
create index match_key_day on match_key (least(given_code, family_code), greatest(given_code, family_code), (extract(month from birth) * 100 + extract(day from birth)));
comment on table match_key is 'By what a person is found for matching: every birth date with the codes of every given and every family name, also preferred, former and stated former ones; empty where a name has none. Kept by triggers; what was once believed goes on finding the person, and what is compared then is what is believed now.';
comment on column match_key.birth is 'Personal data.';
comment on column match_key.given_code is 'Personal data. The first two letters of a given name.';
comment on column match_key.family_code is 'Personal data. The first two letters of a family name.';

create view match_key_wanted as
select distinct e.date_of_birth as birth, g.code as given_code, f.code as family_code, e.practitioner_id
  from entry e
  join practitioner_name n on n.practitioner_id = e.practitioner_id
 cross join lateral unnest(coalesce(nullif(match_codes(n.given_names || ' ' || coalesce(n.preferred_name, '')), '{}'), '{""}')) g (code)
 cross join lateral unnest(coalesce(nullif(match_codes(n.family_name || ' ' || coalesce(e.former_family_name, '')), '{}'), '{""}')) f (code);
comment on view match_key_wanted is 'The keys that entries and names ask for now.';

-- One statement for all rows of a statement. The plan is kept for the session whoever comes first, one person or a hundred
-- thousand: so it must be probes.
create function match_keys_of_names() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    insert into match_key (birth, given_code, family_code, practitioner_id)
    select distinct e.date_of_birth, g.code, f.code, c.practitioner_id
      from changed c
      join entry e on e.practitioner_id = c.practitioner_id
     cross join lateral unnest(coalesce(nullif(match_codes(c.given_names || ' ' || coalesce(c.preferred_name, '')), '{}'), '{""}')) g (code)
     cross join lateral unnest(coalesce(nullif(match_codes(c.family_name || ' ' || coalesce(e.former_family_name, '')), '{}'), '{""}')) f (code)
        on conflict do nothing;
    return null;
end $$;
create function match_keys_of_entries() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    insert into match_key (birth, given_code, family_code, practitioner_id)
    select distinct c.date_of_birth, g.code, f.code, c.practitioner_id
      from changed c
      join practitioner_name n on n.practitioner_id = c.practitioner_id
     cross join lateral unnest(coalesce(nullif(match_codes(n.given_names || ' ' || coalesce(n.preferred_name, '')), '{}'), '{""}')) g (code)
     cross join lateral unnest(coalesce(nullif(match_codes(n.family_name || ' ' || coalesce(c.former_family_name, '')), '{}'), '{""}')) f (code)
        on conflict do nothing;
    return null;
end $$;
create trigger match_keys_of_new_names after insert on practitioner_name
    referencing new table as changed for each statement execute function match_keys_of_names();
create trigger match_keys_of_changed_names after update on practitioner_name
    referencing new table as changed for each statement execute function match_keys_of_names();
create trigger match_keys_of_new_entries after insert on entry
    referencing new table as changed for each statement execute function match_keys_of_entries();
create trigger match_keys_of_changed_entries after update on entry
    referencing new table as changed for each statement execute function match_keys_of_entries();

insert into match_key (birth, given_code, family_code, practitioner_id)
select birth, given_code, family_code, practitioner_id from match_key_wanted;
