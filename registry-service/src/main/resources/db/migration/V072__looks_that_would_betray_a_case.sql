-- What a case does must not betray it: the person does not read who looked in a referral or case while it is open.
create table withheld_look (
    operation text      not null,
    valid     daterange not null,
    until     text      not null check (until in ('NO_OPEN_MATTER')),
    basis     text      not null,
    primary key (operation, valid without overlaps)
);
comment on table withheld_look is 'Looks by which operations are kept back from the person''s own disclosures, and until when. Auditors always read them.';
comment on column withheld_look.until is 'NO_OPEN_MATTER: until every referral and case about the person that was open when the look was taken is closed. One opened later keeps nothing back that was shown.';
insert into withheld_look
select operation, '[2015-04-01,)', 'NO_OPEN_MATTER', 'project decision'
  from unnest(array['listReferrals', 'readReferral', 'takeReferral', 'closeReferral',
                    'listCases', 'readCase', 'takeCase', 'appointCommittee', 'recordHearing', 'recordOutcome', 'recordStatementAsked',
                    'listOrdersOf', 'readOrder', 'confirmOrder', 'dropOrder']) operation;

create function is_withheld(subject text, operation text, looked timestamptz) returns boolean language sql stable as $$
    select exists (select from withheld_look w where w.operation = $2 and w.valid @> ($3 at time zone 'Europe/London')::date)
       and exists (
           select from practitioner p
            where p.register_number in (select $1 union select last_survivor($1)
                                        union select s.number from survivor s where s.survivor = last_survivor($1))
              and (exists (select from referral r where r.practitioner_id = p.id and r.closed_at is null and r.received_at <= $3)
                   or exists (select from disciplinary_case c where c.practitioner_id = p.id and c.closed_at is null and c.opened_at <= $3)))
$$;
comment on function is_withheld is 'Whether a look at somebody is kept back from that person now.';
