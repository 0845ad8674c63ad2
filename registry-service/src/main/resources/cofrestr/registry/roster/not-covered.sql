-- Organisations at or beneath the list's with open posts of this sender, or of a keeper before it, of which the list has no row.
select distinct e.organisation
  from employment e
  join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
 where :coverage = 'NAMED' and e.valid @> :asOf::date
   and (e.sender = :sender
        and not exists (select from roster_keeper k where k.organisation = e.organisation and upper_inf(k.valid) and k.keeper <> :sender)
        or (e.organisation, e.sender) in (select mine.organisation, before.keeper
                                            from roster_keeper mine join roster_keeper before using (organisation)
                                           where mine.keeper = :sender and upper_inf(mine.valid) and before.keeper <> mine.keeper))
   and e.organisation not in (select organisation from roster_row where roster = :roster and organisation is not null)
 order by 1
