-- Multiple-choice questions in a sitting. Their answer is a text like every other, the numbers of the picked
-- choices: so the journal, the drafts, the take-over and the deadline keep it as they keep code.

alter table attempt_question drop constraint attempt_question_language_check,
  add constraint attempt_question_language_check
    check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'choices'));
alter table draft drop constraint draft_language_check,
  add constraint draft_language_check check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'choices')
    and (language <> 'choices' or source ~ '^([0-9]{1,2}(,[0-9]{1,2})*)?$'));
alter table submission drop constraint submission_language_check,
  add constraint submission_language_check check (language in ('c', 'cpp', 'java', 'javascript', 'python', 'choices')
    and (language <> 'choices' or kind = 'submission'));

-- What can be picked, without what is right: a candidate reads choices through this alone.
create function choices_of(version uuid) returns table (number integer, content text)
stable parallel safe language sql security definer set search_path = public, pg_temp
as $$
  select c.position, c.text from choice c
  where c.question_version_id = version and exists (
    select from attempt_question q
    where q.question_version_id = version and q.candidate_id = acting_candidate())
  order by c.position
$$;
