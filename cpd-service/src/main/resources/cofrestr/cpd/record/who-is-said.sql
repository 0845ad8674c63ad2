-- What is recorded stays under the number that it was said of; what is there already may stand under any number of the person. Hardly
-- anybody's entry was merged: only of those is the chain of merges followed.
update said_activity s
   set person = coalesce(p.survivor, s.guest::text), whos = p.whos
  from (select a.place,
               case when m.merged then last_survivor(a.number) else a.number end as survivor,
               case when m.merged then numbers_of(a.number) else array[coalesce(a.number, a.guest::text)] end as whos
          from said_activity a
               cross join lateral (select exists (select from survivor v where v.number = a.number)
                                          or exists (select from survivor v where v.survivor = a.number) as merged) m) p
 where p.place = s.place
