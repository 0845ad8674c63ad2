-- With the source first, the planner could take this index to read all that a source had ever reported for each thousand rows of a
-- list; with the reference first it can only be asked for one report.
drop index cpd_report_reference;
create unique index cpd_report_reference on cpd_report (reference, source) where reference is not null and withdrawn_at is null;
