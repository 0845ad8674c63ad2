-- Finding people by any part of any name. Each table is filled from the one before it by the database itself, so that whoever
-- writes a name need not know of it: names -> words that people bear -> the dictionary of words -> the words with a letter left out.
create extension if not exists pg_trgm;

create function folded_name(written text) returns text language sql immutable parallel safe
return lower(btrim(regexp_replace(
           regexp_replace(normalize(written, NFD), '[''’\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f-]', '', 'g')
           collate "pg_c_utf8", '[^[:alnum:]]+', ' ', 'g')) collate "pg_c_utf8");
comment on function folded_name is 'A name as FoldedName folds it: without case, accents, apostrophes and hyphens.';

create function name_words(folded text, written text) returns setof text language sql immutable parallel safe as $$
    select string_to_table(folded, ' ') where folded <> ''
    union all
    -- Both halves of a hyphened name, beside the whole.
    select string_to_table(folded_name(replace(written, '-', ' ')), ' ') where position('-' in written) > 0
$$;
comment on function name_words is 'The words of a name by which its bearer can be found.';

create table borne_word (
    word            text collate "C" not null,
    practitioner_id bigint           not null,
    primary key (word, practitioner_id)
);
comment on table borne_word is 'Who bears or bore a word of any name, ever said so, preferred and former ones too; for search. A person who is merged into another leaves the words to that one as well. One index and no foreign key, because a long list writes here for each of its people; what is deleted from the names must be deleted here.';
comment on column borne_word.word is 'Personal data. Folded.';

create table name_word (
    word   text collate "C" not null,
    people integer          not null default 0
);
-- Not unique: two who bring the same new word at once must not wait for each other (a long list may take a minute). A word that
-- came twice is read once, and taken out by the daily count.
create index name_word_once on name_word (word);
create index name_word_inside on name_word using gin (word gin_trgm_ops);
comment on table name_word is 'Every word of anybody''s name once. Small beside the people: what is looked for loosely is looked for here.';
comment on column name_word.people is 'How many people bore it when it was last counted; the search begins with the rarest word.';

create table name_word_form (
    form text collate "C" not null,
    word text collate "C" not null
);
create index name_word_form_words on name_word_form (form, word);
comment on table name_word_form is 'Each word, and it with any one letter left out: two words that share a form are at most two slips apart.';

create function word_forms(word text) returns setof text language sql immutable parallel safe as $$
    select word where length(word) between 3 and 40
    union
    select overlay(word placing '' from place for 1) from generate_series(1, length(word)) place where length(word) between 3 and 40
$$;
comment on function word_forms is 'A word and it with any one letter left out.';

create function keep_word_forms() returns trigger language plpgsql as $$
begin
    insert into name_word_form (form, word) select f.form, b.word from brought b cross join lateral word_forms(b.word) f (form);
    return null;
end $$;
create trigger name_word_forms after insert on name_word
    referencing new table as brought for each statement execute function keep_word_forms();

create function keep_dictionary() returns trigger language plpgsql as $$
begin
    insert into name_word (word)
    select word from (select distinct word from brought) b where not exists (select from name_word known where known.word = b.word);
    return null;
end $$;
create trigger borne_word_dictionary after insert on borne_word
    referencing new table as brought for each statement execute function keep_dictionary();

create function keep_words_of_names() returns trigger language plpgsql as $$
begin
    insert into borne_word (word, practitioner_id)
    select word, practitioner_id
      from (select w.word collate "C" as word, s.practitioner_id
              from said s cross join lateral name_words(s.folded, s.given_names || ' ' || s.family_name) w (word)
            union all
            select w.word, s.practitioner_id
              from said s cross join lateral name_words(folded_name(s.preferred_name), s.preferred_name) w (word)
             where s.preferred_name is not null) words
     order by word, practitioner_id
        on conflict do nothing;
    return null;
end $$;
create trigger practitioner_name_words after insert on practitioner_name
    referencing new table as said for each statement execute function keep_words_of_names();
create trigger practitioner_name_words_changed after update on practitioner_name
    referencing new table as said for each statement execute function keep_words_of_names();

create function keep_words_of_former_names() returns trigger language plpgsql as $$
begin
    insert into borne_word (word, practitioner_id)
    select w.word collate "C", s.practitioner_id
      from said s cross join lateral name_words(folded_name(s.former_family_name), s.former_family_name) w (word)
     where s.former_family_name is not null
     order by 1, 2
        on conflict do nothing;
    return null;
end $$;
create trigger entry_words after insert on entry
    referencing new table as said for each statement execute function keep_words_of_former_names();
create trigger entry_words_changed after update on entry
    referencing new table as said for each statement execute function keep_words_of_former_names();

create function words_of(entered bigint) returns setof text language sql stable parallel safe as $$
    select w.word from practitioner_name_known n
     cross join lateral name_words(n.folded, n.given_names || ' ' || n.family_name) w (word)
     where n.practitioner_id = $1
    union all
    select w.word from practitioner_name_known n
     cross join lateral name_words(folded_name(n.preferred_name), n.preferred_name) w (word)
     where n.practitioner_id = $1 and n.preferred_name is not null
    union all
    select w.word from entry_known e
     cross join lateral name_words(folded_name(e.former_family_name), e.former_family_name) w (word)
     where e.practitioner_id = $1 and e.former_family_name is not null
$$;
comment on function words_of is 'The words of all names that were ever said to be those of an entry, out of the names themselves.';

create view merged_entry as
select kept.id as practitioner_id, merged.id as merged_id
  from practitioner kept
  join survivor s on s.survivor = kept.register_number
  join practitioner merged on merged.register_number = s.number;
comment on view merged_entry is 'Which entries were merged into which.';

-- Who is merged answers through the survivor, who therefore bears the words of both; un-merged, each has the own ones again.
create function keep_words_of_survivors() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        delete from borne_word b
         using practitioner kept, practitioner merged, words_of(merged.id) w (word)
         where kept.register_number = old.survivor and merged.register_number = old.number
           and b.word = w.word collate "C" and b.practitioner_id = kept.id;
    end if;
    insert into borne_word (word, practitioner_id)
    select w.word, kept.id
      from practitioner kept
     cross join lateral (select kept.id union all select m.merged_id from merged_entry m where m.practitioner_id = kept.id) one (id)
     cross join lateral words_of(one.id) w (word)
     where kept.register_number in (new.survivor, old.survivor)
        on conflict do nothing;
    return null;
end $$;
create trigger survivor_words after insert or update or delete on survivor
    for each row execute function keep_words_of_survivors();

insert into borne_word (word, practitioner_id)
select distinct w.word collate "C", one.practitioner_id
  from (select id as practitioner_id, id from practitioner union all select practitioner_id, merged_id from merged_entry) one
 cross join lateral words_of(one.id) w (word)
 order by 1, 2;
update name_word d set people = c.people from (select word, count(*) as people from borne_word group by word) c where c.word = d.word;
