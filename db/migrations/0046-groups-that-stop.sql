-- A group that is scored all or nothing may stop at its first failure: its other cases are not run then, which no score can show.

alter table case_group add column stop_at_first_failure boolean not null default false,
  add constraint case_group_stop_check check (scoring = 'min' or not stop_at_first_failure);

do $$
declare t text;
begin
  foreach t in array array['case_result', 'rejudge_case']
  loop
    execute format('alter table %I drop constraint %I', t, t || '_verdict_check');
    execute format($sql$alter table %I add constraint %I check (verdict in ('accepted', 'wrong_answer', 'time_limit',
      'memory_limit', 'output_limit', 'runtime_error', 'compile_error', 'not_run'))$sql$, t, t || '_verdict_check');
  end loop;
end $$;
