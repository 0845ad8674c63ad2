-- The client's day, made where there is none yet and locked either way, and the limits of that day.
with opened as (
    insert into check_attempt (client, day, number, wrong, checked) values (:client, :today, '', 0, 0)
    on conflict (client, day, number) do update set wrong = check_attempt.wrong
    returning checked, wrong
)
select o.checked, o.wrong, l.wrong_per_number, l.wrong_per_day, l.wrong_share, l.wrong_most
  from opened o
  join check_limit l on l.valid @> :today::date
