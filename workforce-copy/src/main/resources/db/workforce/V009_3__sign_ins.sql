alter table followed_person add column sign_in text;
create index followed_person_sign_in on followed_person (sign_in) where sign_in is not null;
comment on column followed_person.sign_in is 'Personal data: the identity provider''s id of the sign-in that the person linked to the entry.';
