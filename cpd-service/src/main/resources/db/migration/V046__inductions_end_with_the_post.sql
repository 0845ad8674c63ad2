alter table induction add column ended_on date;
comment on column induction.ended_on is 'The last day in the post where the person left it before the induction was complete, or the day on which the post was found to be no more. It follows the post, and goes where the post lasts after all.';
alter table induction drop constraint induction_ends_once;
alter table induction add constraint induction_ends_once check (num_nonnulls(exempted_on, completed_on, ended_on) <= 1);
create index induction_open_or_left on induction (id) where completed_on is null and exempted_on is null;

-- The time in a role at a school, posts that follow each other taken together; last is null while it lasts.
create function post_chains(numbers text[], at_organisation text, in_role text) returns table (first date, last date) language sql stable as $$
    select lower(chain), upper(chain) - 1
      from (select unnest(range_agg(daterange(p.from_date, p.until, '[]'))) as chain
              from followed_post p
             where p.number = any(numbers) and p.organisation = at_organisation and p.role_profile = in_role) chains
$$;
