-- The people whom a requirement could be about. What is recorded under a number that was merged away belongs to the survivor, so
-- survivors are looked at whatever stands under their own number.
select p.number
  from followed_person p
 where p.unknown_to_registry_since is null
   and not exists (select from survivor s where s.number = p.number)
   and (exists (select from survivor s where s.survivor = p.number)
        or ((not :asksRoles or exists (select from followed_post t where t.number = p.number and t.role_profile = any(:roles)))
            and (not :asksCategories
                 or exists (select from followed_registration r where r.number = p.number and r.category = any(:categories)))))
 order by p.number
