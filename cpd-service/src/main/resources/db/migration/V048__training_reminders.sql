create table training_reminder_step (
    days_before integer   not null check (days_before >= 0),
    valid       daterange not null,
    basis       text      not null,
    primary key (days_before, valid without overlaps)
);
comment on table training_reminder_step is 'How many days before training ends a reminder of it is due, in which period.';
insert into training_reminder_step values
    (90, '[2026-01-01,)', 'project decision'),
    (30, '[2026-01-01,)', 'project decision');

create table training_reminder (
    register_number text    not null,
    topic           text    not null references training_topic,
    holds_until     date    not null,
    reader          text    not null,
    days_before     integer not null,
    told_on         date    not null,
    primary key (register_number, topic, holds_until, reader, days_before)
);
comment on table training_reminder is 'Of which training that ends who was reminded when. Personal data in every column.';
comment on column training_reminder.reader is 'Personal data: the organisation that was told, or SELF for the person.';
comment on column training_reminder.days_before is 'Personal data: the step at which it was told. Where a step was missed the next one stands for it.';
