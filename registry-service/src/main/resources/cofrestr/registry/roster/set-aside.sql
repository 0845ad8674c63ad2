-- The items of a plan that concern these rows or people, to be worked out anew and compared.
create temporary table plan_before on commit drop as
select * from roster_plan
 where roster = :roster and (row_number = any(:only) or practitioner_id = any(:people))
