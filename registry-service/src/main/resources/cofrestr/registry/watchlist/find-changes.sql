-- People of a watch-list whose standing changed after a position of the feed, each once, in the order of the last change, with how they
-- stand now. Somebody merged meanwhile is told under the number of today.
-- The watched are what is hashed: "is true" keeps the planner from hashing the events, which may be a million, instead. With "offset 0"
-- each person's standing is looked up by key, where a plan that is kept would make out everybody's and hash it.
with watched as materialized (
    select coalesce(merged.survivor, w.register_number) as now
      from watchlist_person w left join survivor merged on merged.number = w.register_number
     where w.watchlist = :watchlist
), told as materialized (
    select event.subject, max(event.position) as position
      from feed_event event
     where event.position > :after and event.position <= :head and event.changed && '{registrations,orders}'
       and (event.subject in (select now from watched)) is true
     group by event.subject
     order by max(event.position)
     fetch first :limit rows only
), changed as (
    select w.register_number, w.ref, told.position
      from told
     cross join lateral (select told.subject as number union all select m.number from survivor m where m.survivor = told.subject) known
      join watchlist_person w on w.watchlist = :watchlist and w.register_number = known.number
)
select changed.position, coalesce(changed.ref, '') as ref, 0 as tries, changed.register_number as asked, standing.register_number, standing.first_registered,
       coalesce(standing.ineligible, false) as ineligible, coalesce(standing.orders, '{}') as orders,
       coalesce(standing.categories, '{}') as categories, coalesce(standing.names_en, '{}') as names_en,
       coalesce(standing.names_cy, '{}') as names_cy, coalesce(standing.registrations, '{}') as registrations,
       coalesce(standing.since, '{}') as since, coalesce(standing.conditions, '{}') as conditions
  from changed
  left join lateral (select * from standing_of(changed.register_number, null, :today::date) offset 0) standing on true
 order by changed.position, changed.register_number
