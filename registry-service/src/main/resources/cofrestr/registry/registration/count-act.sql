update bulk_registration act
   set registered = (select count(*) from in_duty where not already and not ineligible),
       already = (select count(*) from in_duty where already),
       ineligible = (select count(*) from in_duty where ineligible and not already)
 where act.id = :act
