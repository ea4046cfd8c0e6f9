-- Authoring, continued: revisions that are never used again, sizes that need no reading, narrower grants.

-- A draft can be thrown away and another begun; were its revisions used again, a page that still shows the first
-- could overwrite the second without anybody being told.
alter table question add column last_revision integer not null default 1;

-- Limits as the author wrote them: two decimals were our habit, not a rule.
alter table question_version alter column time_limit_seconds type numeric;

-- The editor names thousands of contents at once: whether one is text and how long it is must not mean reading it.
create function is_utf8_text(content bytea) returns boolean language plpgsql as $$
begin
  perform convert_from(content, 'UTF8');
  return true;
exception when character_not_in_repertoire or untranslatable_character then
  return false;
end $$;
alter table test_data
  add column bytes integer not null generated always as (length(content)) stored,
  add column is_text boolean;
update test_data set is_text = is_utf8_text(content);
alter table test_data alter column is_text set not null;
drop function is_utf8_text(bytea);

-- Parts of a content are read by themselves (a download, the first page of it), and it is written while an author
-- waits: both want it as it is. Packed, storing 50 MB took twice as long and reading it in parts unpacked it each time.
alter table test_data alter column content set storage external;

-- The usage of a version is asked for whenever its history is looked at.
create index assessment_question_version on assessment_question (question_version_id);
create index attempt_version on attempt (assessment_version_id);

-- Parts of a version are written and thrown away, never changed in place, and only by its authors; contents that
-- nothing names are swept by the system alone.
revoke update on test_case, reference_solution from fairshot_app, fairshot_worker;
revoke insert, delete on test_case, reference_solution, case_group, choice, question_script, question_picture
  from fairshot_worker;
revoke delete on test_data, picture from fairshot_app;
revoke insert on picture from fairshot_worker;
revoke update on question from fairshot_app;
grant update (state, updated_at, last_revision) on question to fairshot_app;
