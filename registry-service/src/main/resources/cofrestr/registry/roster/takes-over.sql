-- Whether the plan puts posts of a keeper before under this sender's keys, or ends some.
select coalesce(bool_or(reason = 'POST_TAKEN_OVER'), false) as takes, coalesce(bool_or(reason = 'POST_OF_FORMER_KEEPER'), false) as ends
  from roster_plan where roster = :roster and reason in ('POST_TAKEN_OVER', 'POST_OF_FORMER_KEEPER')
