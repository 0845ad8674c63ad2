-- What each readable row could be about, in the order of the rows' keys. Every look-up is one index probe. any(array[...]) asks for
-- the B-tree on the person: the planner holds the GiST that guards the periods for as good, and that one is read nearly whole.
with former as materialized (
    -- Organisations whose list this sender keeps now, and who kept it before.
    select mine.organisation, array_agg(distinct before.keeper) as keepers
      from roster_keeper mine join roster_keeper before on before.organisation = mine.organisation and before.keeper <> mine.keeper
     where mine.keeper = :sender and upper_inf(mine.valid)
     group by mine.organisation
)
select r.number as row_number, r.organisation, r.staff_id, r.post_id, r.register_number, r.stated::text as stated, r.date_of_birth, r.ni_sealed,
       r.ni_hash is not null as ni_stated,
       person.id as person_id, person.register_number as person_number,
       coalesce(person.date_of_birth = r.date_of_birth, false) as same_birth,
       coalesce(r.folded_name = any(person.names), false) as same_name,
       person.ni_hash = r.ni_hash as same_ni,
       post.id as post_employment, post.organisation as post_organisation,
       upper(post.valid) - 1 as post_ended, coalesce(post.end_inferred, false) as post_end_inferred,
       said.id as statement, coalesce(said.stands, said.stated)::text as last_stated, said.as_of as last_said_on,
       spoken.message_on as last_message_on, spoken.listed::text as last_listed,
       authored.sources::text as sources, authored.employed_since::text as employed_since,
       coalesce(said.ni_hash = r.ni_hash, false) as last_ni_same,
       numbered.practitioner_id as by_number,
       coalesce(by_ni.people, '{}'::bigint[]) as by_ni,
       coalesce(named.people, '{}'::bigint[]) as by_name,
       coalesce(named.own, false) as by_name_is_own,
       decided.person as decided,
       k.keeper, former.keepers is not null and post.id is null as kept_before, r.organisation = :sender as at_workplace,
       case when link.employment is not null then link.basis when person.id is not null then 'STAFF_ID'
            when numbered.practitioner_id is not null then 'REGISTER_NUMBER' when cardinality(by_ni.people) = 1 then 'NI_NUMBER' end as link_basis,
       kept.post as kept_post, coalesce(kept.posts, 0) as kept_posts, kept.stands::text as kept_stated, coalesce(kept.alike, false) as kept_alike
  from roster_row r
  left join roster_keeper k on k.organisation = r.organisation and upper_inf(k.valid) and k.keeper <> :sender
  left join former on former.organisation = r.organisation
  left join lateral (
        select p.id, p.register_number, e.date_of_birth, e.ni_hash,
               array(select folded from practitioner_name n where n.practitioner_id = p.id) as names
          from (select practitioner_id from employment known
                 where known.sender = :sender and known.staff_id = r.staff_id
                union all
                select p.practitioner_id from staff_link l join employment p on p.id = l.employment
                 where l.sender = :sender and l.staff_id = r.staff_id limit 1) mine
          join practitioner p on p.id = mine.practitioner_id
          join entry e on e.practitioner_id = any(array[p.id])
         order by upper(e.valid) desc nulls first limit 1) person on true
  left join lateral (
        select id, organisation, valid, end_inferred from employment e
         where e.sender = :sender and e.staff_id = r.staff_id and e.post_id = r.post_id
         order by upper(valid) desc nulls first limit 1) post on true
  left join lateral (
        select id, stated, stands, ni_hash, as_of from statement s
         where s.sender = :sender and s.staff_id = r.staff_id and s.post_id = r.post_id
         order by recorded_from desc, id desc limit 1) said on true
  left join lateral (
        -- What single messages and what lists said of the post.
        select max(s.as_of) filter (where s.message) as message_on,
               (array_agg(s.stated order by s.recorded_from desc, s.id desc) filter (where not s.message))[1] as listed
          from statement s
         where s.sender = :sender and s.staff_id = r.staff_id and s.post_id = r.post_id) spoken on true
  left join lateral (
        select e.practitioner_id
          from practitioner p join entry e on e.practitioner_id = p.id
         where r.register_number is not null
           and p.register_number = last_survivor(r.register_number) and e.date_of_birth = r.date_of_birth
           -- Two valid, different National Insurance numbers are never one person for certain.
           and (e.ni_hash is null or r.ni_hash is null or e.ni_hash = r.ni_hash) limit 1) numbered on true
  left join lateral (
        select array_agg(distinct e.practitioner_id) as people
          from entry e join practitioner_name n using (practitioner_id)
         where person.id is null and r.ni_hash is not null
           and e.ni_hash = r.ni_hash and e.date_of_birth = r.date_of_birth and n.folded = r.folded_name and e.valid @> :asOf::date) by_ni on true
  left join lateral (
        -- Whom registry staff decided the sender to mean by the staff id; 0: nobody whom the register had.
        select decided_person(:sender, r.staff_id, stated_identity(r.folded_name, r.date_of_birth, r.ni_hash)) as person
          from match_decision d
         where person.id is null and d.sender = :sender and d.staff_id = r.staff_id) decided on true
  left join lateral (
        -- Who said what stands in the entry of the person the row is linked to.
        select e.sources || jsonb_build_object('name', jsonb_build_object('by', n.source, 'kind', n.source_kind, 'on', n.said_on)) as sources,
               (select jsonb_object_agg(first.sender, first.day)
                  from (select sender, min(lower(valid)) as day from employment known
                         where known.practitioner_id = e.practitioner_id group by sender) first) as employed_since
          from entry e join practitioner_name n using (practitioner_id)
         where e.practitioner_id = any(array[coalesce(person.id, numbered.practitioner_id, nullif(decided.person, 0), case when cardinality(by_ni.people) = 1 then by_ni.people[1] end)])
           and e.valid @> :asOf::date and n.valid @> :asOf::date) authored on true
  left join lateral (
        select array_agg(distinct who.practitioner_id order by who.practitioner_id) as people,
               bool_or(exists (select from employment mine
                                where mine.practitioner_id = who.practitioner_id and mine.sender = :sender)) as own
          from (select e.practitioner_id
                  from practitioner_name n join entry e using (practitioner_id)
                 where n.folded = r.folded_name and e.date_of_birth = r.date_of_birth
                   and (e.ni_hash is null or r.ni_hash is null or e.ni_hash = r.ni_hash)
                union
                select e.practitioner_id from entry e where e.ni_hash = r.ni_hash) who
         -- Who is known by staff id need not be looked for by name.
         where person.id is null
           -- Nor is anybody whom staff told apart from the one whom the sender describes just so.
           and not decided_not(:sender, stated_identity(r.folded_name, r.date_of_birth, r.ni_hash), who.practitioner_id)
         having count(*) > 0) named on true
  left join staff_link link on k.keeper is not null and link.sender = :sender and link.staff_id = r.staff_id and link.post_id = r.post_id
  left join lateral (
        -- Where another sender keeps the organisation's list: the post that it states, and how it stands there. Where another kept it
        -- before: the post of that one's that the row means, unless the sender's key names one already.
        select chosen.post, chosen.posts, coalesce(s.stands, s.stated) || coalesce(words.said, '{}') as stands, near.alike
          from (select coalesce(link.employment, case when count(*) = 1 or count(*) filter (where same_work) = 1 then (array_agg(id order by same_work desc, id))[1] end) as post,
                       count(*) as posts
                  from (select e.id, e.role_profile = r.stated ->> 'roleProfile' as same_work from employment e
                         where e.practitioner_id = coalesce(person.id, numbered.practitioner_id, case when k.keeper is null then nullif(decided.person, 0) end,
                                                      case when cardinality(by_ni.people) = 1 then by_ni.people[1] end)
                           and e.sender = any(coalesce(former.keepers, array[k.keeper])) and e.organisation = r.organisation and e.valid @> :asOf::date
                           and not exists (select from staff_link other where other.employment = e.id and other.sender = :sender
                                                                          and (other.staff_id, other.post_id) <> (r.staff_id, r.post_id))) open) chosen
          left join post_key key on key.employment = chosen.post
          left join lateral (select stated, stands from statement s
                              where s.sender = key.sender and s.staff_id = key.staff_id and s.post_id = key.post_id
                              order by recorded_from desc, id desc limit 1) s on true
          left join lateral (select said from words_of_workplace word where word.employment = chosen.post) words on true
         cross join (select exists (select from employment e
                                     where e.practitioner_id = any(named.people) and e.sender = any(coalesce(former.keepers, array[k.keeper])) and e.organisation = r.organisation
                                       and e.valid @> :asOf::date) as alike) near
         where k.keeper is not null or former.keepers is not null and post.id is null
         -- Keeps the question in here: put outside, all of this would be worked out for every row and thrown away.
        offset 0) kept on true
 where r.roster = :roster and r.problem is null and (cardinality(:only::int[]) = 0 or r.number = any(:only))
 order by r.organisation, r.staff_id, r.post_id
