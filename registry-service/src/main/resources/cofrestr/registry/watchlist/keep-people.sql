insert into watchlist_person (watchlist, register_number, ref, recorded_from)
select :watchlist, number, nullif(ref, ''), :now
  from unnest(cast(:numbers as text[]), cast(:refs as text[])) named (number, ref)
 order by number
    on conflict (watchlist, register_number) do update set ref = coalesce(excluded.ref, watchlist_person.ref)
