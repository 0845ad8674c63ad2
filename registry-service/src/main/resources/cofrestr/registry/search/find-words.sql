-- What words of anybody's name could be meant by each word asked for. Every look is at the dictionary, and through an index: the
-- word itself, what begins with it, what holds it, and what shares a form with one letter left out. Of each kind at most one word
-- more than :most, the most borne first, so that it is known when there are others.
with asked as materialized (
    select n::int, word collate "C" as word from unnest(:words::text[]) with ordinality a (word, n)
)
select a.n, 'EXACT' as likeness, w.word, w.people
  from asked a cross join lateral (
        select d.word, max(d.people) as people from name_word d where d.word = a.word group by d.word) w
union all
select a.n, 'PREFIX', w.word, w.people
  from asked a cross join lateral (
        -- U+10FFFF sorts after every letter.
        select d.word, max(d.people) as people from name_word d
         where length(a.word) >= 2 and d.word > a.word and d.word < a.word || chr(1114111)
         group by d.word order by 2 desc, 1 limit :most + 1) w
union all
select a.n, 'PART', w.word, w.people
  from asked a cross join lateral (
        select d.word, max(d.people) as people from name_word d
         where length(a.word) >= 3 and d.word like '%' || a.word || '%' and not starts_with(d.word, a.word)
         group by d.word order by 2 desc, 1 limit :most + 1) w
union all
select a.n, 'MISSPELT', w.word, w.people
  from asked a cross join lateral (
        select near.word, d.people
          from (select distinct k.word
                  from word_forms(a.word) f (form)
                 cross join lateral (select word from name_word_form where form = f.form collate "C" offset 0) k
                 where k.word <> a.word) near
         cross join lateral (select max(people) as people from name_word where word = near.word) d
         order by 2 desc, 1 limit :most + 1) w
