-- Breaks of the candidate's own within what was granted to them: a pause that ends by itself.

alter table attempt
  add column break_seconds integer not null default 0 check (break_seconds between 0 and 28800),
  add column break_used_seconds integer not null default 0,
  -- When the allowance is used up; set while the candidate is on a break, and in no other pause.
  add column break_ends_at timestamptz,
  add constraint attempt_break_within_allowance check (break_used_seconds between 0 and break_seconds),
  add constraint attempt_break_is_a_pause check (break_ends_at is null or state = 'paused');
create index attempt_on_break on attempt (break_ends_at) where break_ends_at is not null;

alter table attempt_event drop constraint attempt_event_kind_check,
  add constraint attempt_event_kind_check check (kind in ('start', 'take_over', 'finish', 'run_out', 'grade', 'pause',
    'resume', 'add_time', 'send_take_over_code', 'mistype_take_over_code', 'ask_take_over', 'allow_take_over',
    'decline_take_over', 'take_break', 'end_break'));
