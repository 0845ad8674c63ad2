-- How many people bear each word, where that has changed by more than a tenth.
update name_word d set people = c.people
  from (select word, count(*)::int as people from borne_word group by word) c
 where c.word = d.word and abs(c.people - d.people) * 10 > d.people
