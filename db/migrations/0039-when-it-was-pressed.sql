-- A press of Run or Submit that waited for its candidate's line arrives later than it was made.

alter table submission
  -- As the browser reports it, and only where it came noticeably later. For people to read: no rule asks it.
  add column pressed_at timestamptz check (pressed_at < submitted_at);
grant insert (pressed_at) on submission to fairshot_app;
