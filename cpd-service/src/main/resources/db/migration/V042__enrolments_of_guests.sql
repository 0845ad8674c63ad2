create index enrolment_of_guest on enrolment (guest, id) where guest is not null;
