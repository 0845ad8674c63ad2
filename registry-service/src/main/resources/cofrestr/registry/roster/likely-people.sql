-- Of the people whom rows could mean, those of whom registry staff have not decided that the sender does not mean them.
select likely.row, p.id as person
  from unnest(:rows::int[], :numbers::text[]) likely (row, number)
  join roster_row r on r.roster = :roster and r.number = likely.row
  join practitioner p on p.register_number = likely.number
 where not decided_not(:sender, stated_identity(r.folded_name, r.date_of_birth, r.ni_hash), p.id)
 order by likely.row, p.id
