-- Organisations at or beneath the list's with open posts of this sender, of which the list has no row.
select distinct e.organisation
  from employment e
  join organisation_ancestor beneath on beneath.code = e.organisation and beneath.ancestor = :organisation
 where e.sender = :sender and e.valid @> :asOf::date and :coverage = 'NAMED'
   and e.organisation not in (select organisation from roster_row where roster = :roster and organisation is not null)
 order by 1
