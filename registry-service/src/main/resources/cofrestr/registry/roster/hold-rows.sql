-- Rows that contradict each other within the list are held: the same key twice, one staff id for people who differ,
-- two staff ids for what may be one person (unless two valid, different NI numbers speak against it).
with keyed as (
    select number, staff_id, date_of_birth, folded_name, ni_hash,
           count(*) over (partition by staff_id, post_id) as same_key,
           min(date_of_birth) over (partition by staff_id) <> max(date_of_birth) over (partition by staff_id)
           or min(folded_name) over (partition by staff_id) <> max(folded_name) over (partition by staff_id)
           or min(ni_hash) over (partition by staff_id) <> max(ni_hash) over (partition by staff_id) as disagree
      from roster_row
     where roster = :roster and problem is null
), judged as (
    select one.number,
           case when one.same_key > 1 then 'STAFF_ID_REPEATED'
                when one.disagree then 'ROWS_OF_ONE_PERSON_DISAGREE'
                when exists (select from keyed other
                              where other.staff_id <> one.staff_id
                                and other.date_of_birth = one.date_of_birth
                                and (other.folded_name = one.folded_name and (other.ni_hash is null or one.ni_hash is null)
                                     or other.ni_hash = one.ni_hash))
                then 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON'
           end as why
      from keyed one
)
update roster_row row set problem = judged.why
  from judged
 where row.roster = :roster and row.number = judged.number and judged.why is not null
   and (judged.why <> 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON'
        -- Staff ids that the register already knows for different people have been told apart before.
        or not exists (select from employment known where known.sender = :sender and known.staff_id = row.staff_id))
