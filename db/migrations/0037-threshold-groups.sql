-- A group may bring all of its weight from a share of its cases on.

alter table case_group drop constraint case_group_scoring_check,
  add constraint case_group_scoring_check check (scoring in ('sum', 'min', 'threshold')),
  add column threshold_permille integer check (threshold_permille between 1 and 1000),
  add constraint case_group_threshold_check check ((scoring = 'threshold') = (threshold_permille is not null));
