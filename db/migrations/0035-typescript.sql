-- TypeScript: the sixth language, in every list of languages.

alter table question_version drop constraint question_version_languages_check,
  add constraint question_version_languages_check check (
    languages <@ array['c', 'cpp', 'java', 'javascript', 'python', 'typescript']
    and (kind <> 'coding' or cardinality(languages) > 0));
alter table assessment_version drop constraint assessment_version_languages_check,
  add constraint assessment_version_languages_check check (
    cardinality(languages) > 0 and languages <@ array['c', 'cpp', 'java', 'javascript', 'python', 'typescript']);
alter table question_script drop constraint question_script_language_check,
  add constraint question_script_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript'));
alter table reference_solution drop constraint reference_solution_language_check,
  add constraint reference_solution_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript'));
alter table proof_row drop constraint proof_row_language_check,
  add constraint proof_row_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript'));
alter table attempt_question drop constraint attempt_question_language_check,
  add constraint attempt_question_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript', 'choices'));
alter table draft drop constraint draft_language_check,
  add constraint draft_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript', 'choices')
      and (language <> 'choices' or source ~ '^([0-9]{1,2}(,[0-9]{1,2})*)?$'));
alter table submission drop constraint submission_language_check,
  add constraint submission_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'typescript', 'choices')
      and (language <> 'choices' or kind = 'submission'));
