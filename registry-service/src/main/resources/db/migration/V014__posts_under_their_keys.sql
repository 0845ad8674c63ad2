-- A post's key of its employer in a table of its own: one B-tree probe keeps it unique, where an exclusion over three texts
-- and a period took half of the time of a long commit. That periods of one post do not overlap is the primary key of employment.
create table post_key (
    sender     text   not null references organisation,
    staff_id   text   not null,
    post_id    text   not null,
    employment bigint not null,
    primary key (sender, staff_id, post_id),
    constraint post_key_once unique (employment, sender, staff_id, post_id)
);
comment on table post_key is 'Which post an employer means by its own keys. A key names one post for ever.';
insert into post_key select distinct sender, staff_id, post_id, id from employment;
alter table employment drop constraint employment_one_post_per_staff_id;
alter table employment add constraint employment_under_its_key foreign key (id, sender, staff_id, post_id)
    references post_key (employment, sender, staff_id, post_id);
