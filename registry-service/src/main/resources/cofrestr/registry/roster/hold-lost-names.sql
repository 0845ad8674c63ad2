-- A person cannot be entered under a name that nobody can make out.
update roster_row
   set problem = 'NAME_CHARACTERS_LOST', held = true,
       problem_field = case when jsonb_exists(stated, 'givenNames') then 'familyName' else 'givenNames' end
 where roster = :roster and problem is null and lost_name is not null and folded_name is null
