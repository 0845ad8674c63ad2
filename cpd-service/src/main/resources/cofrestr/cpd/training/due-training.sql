-- Of each of some people and each topic that is expected of them: the last day on which it holds, as far as the reader may know.
-- An organisation knows what the person has opened to it and what it reported itself.
with person as (
    select distinct p.number, :all::boolean as own
      from followed_post p
     where p.from_date <= :today and coalesce(p.until >= :today, true)
       and case when :number::text is null then p.organisation in (select beneath(array[:organisation::text])) else p.number = any(numbers_of(:number)) end
       and p.number >= split_part(:after, ' ', 1)
), expected as (
    select p.number, t.code as topic, t.valid_months, p.own or granted(numbers_of(p.number), :own, 'TRAINING', :today) as opened
      from person p
           join training_topic t
             on t.everybody
                or exists (select from training_expected e join followed_post o on o.role_profile = e.role_profile
                            where e.topic = t.code and o.number = p.number and o.from_date <= :today and coalesce(o.until >= :today, true))
     where p.number || ' ' || t.code > :after
), done as (
    select e.number, e.topic, last.done_on, last.holds_until, last.without_end, last.done_on is not null as done
      from expected e
           left join lateral (
               select r.done_on, r.without_end, r.holds_until
                 from (select m.ends_on as done_on,
                              training_until(m.holds_until, m.ends_on, e.valid_months) as holds_until,
                              e.valid_months is null and m.holds_until is null as without_end
                         from cpd_record c join cpd_report m on m.record = c.id and m.withdrawn_at is null
                        where c.who = any(numbers_of(e.number)) and c.withdrawn_at is null and m.topic = e.topic and m.state <> 'PLANNED'
                          and (e.opened or m.source in (select beneath(:own)))) r
                order by r.without_end desc, r.holds_until desc nulls last limit 1) last on true
), judged as (
    select number, topic, done_on, holds_until,
           case when not done then 'MISSING'
                when without_end then 'VALID'
                when holds_until < :today then 'EXPIRED'
                when holds_until <= :today::date + :within::int then 'EXPIRING'
                else 'VALID' end as state
      from done
)
select j.*, told.reminded_on
  from (select * from judged where :all or state <> 'VALID' order by number, topic limit :fetch) j
       left join lateral (
           select max(r.told_on) as reminded_on from training_reminder r
            where r.register_number = any(numbers_of(j.number)) and r.topic = j.topic and r.holds_until = j.holds_until
              and (r.reader = any(:own) or :all and r.reader = 'SELF')) told on true
 order by j.number, j.topic
