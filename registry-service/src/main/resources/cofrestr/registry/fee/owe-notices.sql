-- In writing: to the employer that deducts, in both languages; to whoever pays directly, in the language asked for or in both.
insert into notice (practitioner_id, kind, languages, act, organisation, particulars, recorded_from)
select n.practitioner_id, case n.collection when 'DEDUCT' then 'FEE_PAYMENT_NOTICE' else 'FEE_DIRECT_NOTICE' end,
       case when n.collection = 'DEDUCT' or p.preferred_language is null then '{cy,en}' else array[p.preferred_language] end,
       n.id, n.organisation,
       jsonb_build_object('year', :written::text, 'amount', n.amount::text, 'notificationDate', n.notification_date::text, 'payBy', n.pay_by::text)
           || case when n.collection = 'DEDUCT' then jsonb_build_object('remitDays', :remitDays::text) else '{}' end,
       :now
  from payment_notice n join practitioner p on p.id = n.practitioner_id
 where n.run = :run and n.collection <> 'ELSEWHERE'
