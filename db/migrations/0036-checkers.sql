-- A question may bring a program that says whether an output is right, where one answer cannot.

alter table question_script drop constraint question_script_purpose_check,
  add constraint question_script_purpose_check check (purpose in ('validator', 'generator', 'checker'));

-- As it was when the proof began.
alter table proof
  add column checker_language text
    check (checker_language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript')),
  add column checker_source text check (octet_length(checker_source) <= 262144),
  add check ((checker_language is null) = (checker_source is null));
grant insert (checker_language, checker_source) on proof to fairshot_app;

-- A row of its own asks the checker about an answer that prints nothing. Whichever row meets a failure of the checker
-- keeps it: why, what was said, and the place of the case.
alter table proof_row drop constraint proof_row_role_check,
  add constraint proof_row_role_check check (role in ('solution', 'validator', 'checker')),
  add column checker_fault jsonb check (jsonb_typeof(checker_fault) = 'object');
