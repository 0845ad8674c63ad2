-- One new person for each staff id that starts and is nobody the register knows.
select distinct staff_id from roster_plan
 where roster = :roster and kind = 'STARTER' and practitioner_id is null order by staff_id
