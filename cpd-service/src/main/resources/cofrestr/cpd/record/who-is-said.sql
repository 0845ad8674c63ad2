-- What is recorded stays under the number that it was said of; what is there already may stand under any number of the person.
update said_activity s
   set person = coalesce(p.survivor, s.guest::text),
       whos = case when s.guest is null then numbers_of(s.number) else array[s.guest::text] end
  from (select place, last_survivor(number) as survivor from said_activity) p
 where p.place = s.place
