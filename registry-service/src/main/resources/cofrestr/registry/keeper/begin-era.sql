-- The next keeper's time. What the one before sent last stays the earliest day that a list may be for.
insert into roster_keeper (organisation, keeper, valid, basis, because, decided_by, not_before, recorded_from)
select change.organisation, change.keeper, daterange(greatest(change.from_day, upper(before.valid)), null), 'a registrar''s decision',
       change.because, change.decided_by,
       greatest(before.not_before,
                (select max(list.as_of) from roster list
                  where list.sender = before.keeper and list.state = 'COMMITTED'
                    and list.organisation in (select a.ancestor from organisation_ancestor a where a.code = change.organisation))),
       :now::timestamptz
  from keeper_change change
  left join lateral (select keeper, valid, not_before from roster_keeper k
                      where k.organisation = change.organisation order by upper(k.valid) desc limit 1) before on true
 where change.id = :id
