-- Everything is recorded under the number that the person has now; what is there already may stand under any.
update said_activity s
   set number = p.survivor,
       whos = case when s.guest is null then numbers_of(p.survivor) else array[s.guest::text] end
  from (select place, last_survivor(number) as survivor from said_activity) p
 where p.place = s.place
