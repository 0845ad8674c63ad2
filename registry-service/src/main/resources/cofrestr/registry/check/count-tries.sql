-- Adds wrong tries by number; '' is the client's day as a whole, and has the rows that were checked as well.
insert into check_attempt (client, day, number, wrong, checked)
select :client, :today, number, wrong, case when number = '' then :rows else 0 end
  from unnest(cast(:numbers as text[]), cast(:wrong as int[])) counted (number, wrong)
 order by number collate "C"
on conflict (client, day, number) do update
   set wrong = check_attempt.wrong + excluded.wrong, checked = check_attempt.checked + excluded.checked
