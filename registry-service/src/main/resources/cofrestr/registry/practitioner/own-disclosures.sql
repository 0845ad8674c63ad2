-- What the kit tells of looks, without those that would betray a referral or case while it is open.
select l.id, l.at, l.client, l.organisation, l.purpose, l.assumed, l.operation
  from look l
 where (l.id, l.at) in (select s.look, s.at from look_subject s where s.subject = any(:numbers))
   and not is_withheld(:number, l.operation, l.at)
   and (:after = '' or l.id < nullif(:after, '')::uuid)
 order by l.id desc limit :fetch
