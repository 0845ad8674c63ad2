-- People of a watch-list whose standing changed after a position of the feed, each once, in the order of the last change, with how they
-- stand now. Somebody merged meanwhile is told under the number of today.
with changed as (
    select watched.register_number, watched.ref, max(event.position) as position
      from watchlist_person watched
      left join survivor merged on merged.number = watched.register_number
      join feed_event event on event.subject = coalesce(merged.survivor, watched.register_number)
     where watched.watchlist = :watchlist and event.position > :after and event.position <= :head
       and event.changed && '{registrations,orders}'
     group by watched.register_number, watched.ref
     order by max(event.position)
     fetch first :limit rows with ties
)
select changed.position, coalesce(changed.ref, '') as ref, 0 as tries, changed.register_number as asked, standing.register_number, standing.first_registered,
       coalesce(standing.ineligible, false) as ineligible, coalesce(standing.orders, '{}') as orders,
       coalesce(standing.categories, '{}') as categories, coalesce(standing.names_en, '{}') as names_en,
       coalesce(standing.names_cy, '{}') as names_cy, coalesce(standing.registrations, '{}') as registrations,
       coalesce(standing.since, '{}') as since, coalesce(standing.conditions, '{}') as conditions
  from changed
  left join standing_of(changed.register_number, null, :today::date) standing on true
 order by changed.position, changed.register_number
