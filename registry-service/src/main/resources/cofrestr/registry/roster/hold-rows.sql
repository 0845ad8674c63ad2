-- Rows that contradict each other within the list are held: the same key twice, one staff id for people who differ,
-- two staff ids for what may be one person (unless two valid, different NI numbers speak against it).
with keyed as (
    select number, staff_id, ni_hash,
           count(*) over (partition by staff_id, post_id) as same_key,
           min(date_of_birth) over (partition by staff_id) <> max(date_of_birth) over (partition by staff_id)
           or min(folded_name) over (partition by staff_id) <> max(folded_name) over (partition by staff_id)
           or min(ni_hash) over (partition by staff_id) <> max(ni_hash) over (partition by staff_id) as disagree,
           min(staff_id) over same_name <> max(staff_id) over same_name as name_has_two_ids,
           bool_or(ni_hash is null) over same_name as name_without_ni,
           ni_hash is not null and min(staff_id) over same_ni <> max(staff_id) over same_ni as ni_has_two_ids
      from roster_row
     where roster = :roster and problem is null
    window same_name as (partition by date_of_birth, folded_name), same_ni as (partition by date_of_birth, ni_hash)
), judged as (
    select number, staff_id,
           case when same_key > 1 then 'STAFF_ID_REPEATED'
                when disagree then 'ROWS_OF_ONE_PERSON_DISAGREE'
                when ni_has_two_ids or name_has_two_ids and name_without_ni then 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON'
           end as why
      from keyed
)
update roster_row row set problem = judged.why, held = true
  from judged
 where row.roster = :roster and row.number = judged.number and judged.why is not null
   and (judged.why <> 'ANOTHER_ROW_MAY_BE_THE_SAME_PERSON'
        -- Staff ids that the register already knows for different people have been told apart before.
        or not exists (select from employment known where known.sender = :sender and known.staff_id = row.staff_id))
