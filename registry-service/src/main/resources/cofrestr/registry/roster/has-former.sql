-- Whether this sender keeps a list that another kept before.
select exists (select from roster_keeper mine join roster_keeper before on before.organisation = mine.organisation and before.keeper <> mine.keeper
                where mine.keeper = :sender and upper_inf(mine.valid))
