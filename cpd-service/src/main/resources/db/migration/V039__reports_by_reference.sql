-- The planner took this index for every row of a list, and read all that the source had ever reported; nothing needs it.
drop index cpd_report_of_source;
