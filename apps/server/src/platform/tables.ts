// Generated from the migrated database by `npm run generate`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

// Read as values, written as text.
type Json = ColumnType<unknown, string, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;

export interface AccountTable {
  id: Generated<string>;
  email: string;
  email_verified: Generated<boolean>;
  name: string;
  image: string | null;
  is_platform_admin: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  two_factor_enabled: Generated<boolean>;
}

export interface AssessmentTable {
  id: Generated<string>;
  organization_id: string;
  state: Generated<string>;
  created_by: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  idempotency_key: string | null;
}

export interface AssessmentQuestionTable {
  organization_id: string;
  assessment_version_id: string;
  position: number;
  question_version_id: string;
  points: number;
  section: Generated<number>;
}

export interface AssessmentSectionTable {
  organization_id: string;
  assessment_version_id: string;
  position: number;
  title: Generated<string>;
  instructions: Generated<string>;
  suggested_minutes: number | null;
}

export interface AssessmentVersionTable {
  id: Generated<string>;
  organization_id: string;
  assessment_id: string;
  number: number;
  title: string;
  instructions: Generated<string>;
  duration_minutes: number;
  languages: string[];
  submissions_policy: Generated<string>;
  visibility: Generated<string>;
  visibility_when: Generated<string>;
  suggestions: Generated<boolean>;
  integrity_preset: Generated<string>;
  take_over: Generated<string>;
  created_by: string | null;
  created_at: Generated<Date>;
  revision: Generated<number>;
  published_at: Date | null;
  honour_code: Generated<string>;
  honour_code_text: Generated<string>;
  honour_code_standard: number | null;
  honour_code_name: GeneratedAlways<string | null>;
  saved_by: string | null;
  saved_at: Generated<Date>;
  line_credit_minutes: Generated<number>;
  offers_practice: Generated<boolean>;
}

export interface AttemptTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  invitation_id: string;
  assessment_version_id: string;
  state: string;
  integrity_outcome: Generated<string>;
  started_at: Date | null;
  deadline_at: Date | null;
  paused_at: Date | null;
  finished_at: Date | null;
  finished_by: string | null;
  terminated_for: string | null;
  graded_at: Date | null;
  score_millipoints: number | null;
  max_points: Generated<number>;
  writer_epoch: Generated<number>;
  writer_session_id: string | null;
  receipt_code: string | null;
  honour_code_name: string | null;
  honour_code_accepted_at: Date | null;
  paused_for: string | null;
  break_seconds: Generated<number>;
  break_used_seconds: Generated<number>;
  break_ends_at: Date | null;
}

export interface AttemptContactTable {
  attempt_id: string;
  organization_id: string;
  candidate_id: string;
  candidate_session_id: string;
  heard_at: Date;
}

export interface AttemptEventTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  kind: string;
  candidate_session_id: string | null;
  happened_at: Generated<Date>;
}

export interface AttemptQuestionTable {
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  position: number;
  points: number;
  language: string;
  marked_for_review: Generated<boolean>;
  first_seen_at: Date | null;
  section: Generated<number>;
}

export interface CandidateTable {
  id: Generated<string>;
  organization_id: string;
  email: string;
  name: Generated<string>;
  account_id: string | null;
  created_at: Generated<Date>;
  search_text: GeneratedAlways<string>;
}

export interface CandidateNoteTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  account_id: string | null;
  author_name: string;
  text: string;
  created_at: Generated<Date>;
  idempotency_key: string;
}

export interface CandidateSessionTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  token_hash: Buffer;
  user_agent: string | null;
  created_at: Generated<Date>;
  last_seen_at: Generated<Date>;
  revoked_at: Date | null;
}

export interface CaseGroupTable {
  organization_id: string;
  question_version_id: string;
  name: string;
  position: number;
  weight: Generated<number>;
  scoring: Generated<string>;
  threshold_permille: number | null;
  stop_at_first_failure: Generated<boolean>;
}

export interface CaseResultTable {
  organization_id: string;
  candidate_id: string;
  submission_id: string;
  lease: number;
  position: number;
  test_case_id: string | null;
  is_sample: boolean;
  verdict: string;
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
  exit_code: number | null;
  signal: string | null;
  stdout: Buffer | null;
  stderr: Buffer | null;
  shown_case_id: string | null;
}

export interface ChoiceTable {
  organization_id: string;
  question_version_id: string;
  position: number;
  text: string;
  is_correct: boolean;
  explanation: Generated<string>;
}

export interface ClockShiftTable {
  singleton: Generated<boolean>;
  shift: string;
}

export interface DraftTable {
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  language: string;
  source: string;
  revision: number;
  writer_epoch: number;
  saved_at: Generated<Date>;
}

export interface DraftConflictTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  language: string;
  source: string;
  revision: number;
  writer_epoch: number;
  refused_at: Generated<Date>;
  candidate_session_id: string | null;
  refused_as: Generated<string>;
  settled_at: Date | null;
}

export interface ExecutionTable {
  id: Generated<string>;
  organization_id: string;
  work: string;
  candidate_id: string | null;
  attempt_id: string | null;
  submission_id: string | null;
  member_id: string | null;
  source_sha256: Buffer;
  language: string;
  engine: string;
  judge: string;
  verdict: string;
  case_count: number;
  limits_met: Generated<string[]>;
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
  executed_at: Generated<Date>;
}

export interface ExecutionNoticeTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  count: number;
  limits_met: string[];
  first_at: Date;
  last_at: Date;
}

export interface ExportTable {
  id: Generated<string>;
  organization_id: string;
  account_id: string | null;
  kind: string;
  assessment_id: string | null;
  filters: Json;
  time_zone: string;
  created_at: Generated<Date>;
  idempotency_key: string;
}

export interface InvitationTable {
  id: Generated<string>;
  organization_id: string;
  assessment_version_id: string;
  candidate_id: string;
  state: Generated<string>;
  token_hash: Buffer | null;
  opens_at: Date;
  closes_at: Date;
  duration_minutes: number;
  late_start: Generated<string>;
  time_zone: Generated<string>;
  created_by: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
  opened_at: Date | null;
  accepted_at: Date | null;
  revoked_at: Date | null;
  extra_time_percent: Generated<number>;
  break_minutes: Generated<number>;
  accommodated_by: string | null;
  accommodated_at: Date | null;
  allotted_minutes: GeneratedAlways<number>;
}

export interface InvitationBatchTable {
  organization_id: string;
  idempotency_key: string;
  created_at: Generated<Date>;
  sealed_answer: Buffer | null;
}

export interface LetterTable {
  id: Generated<string>;
  organization_id: string | null;
  kind: string;
  recipient: string;
  subject: string;
  sealed_body: Buffer;
  state: Generated<string>;
  tries: Generated<number>;
  last_error: string | null;
  created_at: Generated<Date>;
  sent_at: Date | null;
  invitation_id: string | null;
}

export interface LineLossTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  candidate_session_id: string;
  lost_at: Date;
  back_at: Date;
  reported_at: Date | null;
  reported_seconds: number | null;
  report_key: string | null;
  credited_seconds: number | null;
  less_because: string | null;
}

export interface LoginCredentialTable {
  id: Generated<string>;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface LoginSecondFactorTable {
  id: Generated<string>;
  account_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Date | null;
  spent_code: Buffer | null;
  spent_at: Date | null;
}

export interface LoginSessionTable {
  id: Generated<string>;
  account_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  last_seen_at: Generated<Date>;
}

export interface LoginVerificationTable {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface MemberTable {
  id: Generated<string>;
  organization_id: string;
  account_id: string;
  role: string;
  created_at: Generated<Date>;
  removed_at: Date | null;
  joined_at: Generated<Date>;
  last_seen_at: Generated<Date>;
}

export interface MemberInvitationTable {
  id: Generated<string>;
  organization_id: string;
  email: string;
  role: string;
  state: Generated<string>;
  token_hash: Buffer;
  idempotency_key: string;
  invited_by: string;
  member_id: string | null;
  created_at: Generated<Date>;
  sent_at: Generated<Date>;
  expires_at: Date;
  ended_at: Date | null;
}

export interface OneTimeLinkTable {
  id: Generated<string>;
  purpose: string;
  token_hash: Buffer;
  account_id: string | null;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
}

export interface OrganizationTable {
  id: Generated<string>;
  name: string;
  slug: string;
  created_at: Generated<Date>;
  requires_second_factor: Generated<boolean>;
  revision: Generated<number>;
}

export interface OutageTable {
  id: Generated<string>;
  began_at: Date;
  ended_at: Date;
  credited_at: Date | null;
}

export interface PeopleEventTable {
  id: Generated<string>;
  organization_id: string;
  kind: string;
  actor_id: string | null;
  subject_id: string | null;
  subject_email: string | null;
  role_before: string | null;
  role_after: string | null;
  happened_at: Generated<Date>;
}

export interface PictureTable {
  organization_id: string;
  sha256: Buffer;
  media_type: string;
  content: Buffer;
  width: number;
  height: number;
  stored_at: Generated<Date>;
}

export interface PracticeTable {
  invitation_id: string;
  organization_id: string;
  candidate_id: string;
  practice_attempt_id: string;
  practice_candidate_id: string;
  began_at: Generated<Date>;
}

export interface ProofTable {
  id: Generated<string>;
  organization_id: string;
  question_id: string;
  question_version_id: string;
  revision: number;
  subject_sha256: Buffer;
  state: Generated<string>;
  idempotency_key: string;
  started_by: string | null;
  started_at: Generated<Date>;
  ended_at: Date | null;
  languages: string[];
  time_limit_seconds: number;
  time_limit_by_language: Json;
  memory_limit_mb: number;
  output_limit_mb: number;
  compare: Json;
  faults: Generated<string[]>;
  warnings: Generated<string[]>;
  suggested_limits: JsonWithDefault;
  checker_language: string | null;
  checker_source: string | null;
}

export interface ProofCaseTable {
  organization_id: string;
  proof_id: string;
  position: number;
  name: string;
  input_sha256: Buffer;
  answer_sha256: Buffer;
}

export interface ProofRowTable {
  work_id: string;
  organization_id: string;
  proof_id: string;
  position: number;
  role: string;
  name: string;
  language: string;
  label: string | null;
  fails_on: number | null;
  source: string;
  verdicts: Generated<string[]>;
  times_ms: Generated<number[]>;
  memory_kb: Generated<number[]>;
  compiler_output: string | null;
  does_not_compile: Generated<boolean>;
  exit_code: number | null;
  said: string | null;
  longer_ms: number | null;
  longer_verdict: string | null;
  checker_fault: JsonOrNull;
}

export interface QuestionTable {
  id: Generated<string>;
  organization_id: string;
  kind: Generated<string>;
  state: Generated<string>;
  created_by: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  idempotency_key: string | null;
  starter_slug: string | null;
  last_revision: Generated<number>;
}

export interface QuestionPictureTable {
  organization_id: string;
  question_version_id: string;
  sha256: Buffer;
}

export interface QuestionScriptTable {
  organization_id: string;
  question_version_id: string;
  purpose: string;
  language: string;
  source: string;
  recipes: Generated<string>;
}

export interface QuestionVersionTable {
  id: Generated<string>;
  organization_id: string;
  question_id: string;
  number: number;
  title: string;
  statement: string;
  difficulty: string;
  skills: Generated<string[]>;
  languages: string[];
  starters: JsonWithDefault;
  time_limit_seconds: Generated<number>;
  time_limit_by_language: JsonWithDefault;
  memory_limit_mb: Generated<number>;
  output_limit_mb: Generated<number>;
  compare: JsonWithDefault;
  created_by: string | null;
  created_at: Generated<Date>;
  published_at: Date | null;
  kind: Generated<string>;
  revision: Generated<number>;
  edited_by: string | null;
  edited_at: Generated<Date>;
  note: Generated<string>;
  expected_minutes: number | null;
  selection: string | null;
  choice_scoring: string | null;
  shuffle_choices: Generated<boolean>;
  plain_title: GeneratedAlways<string>;
  search_text: GeneratedAlways<string>;
}

export interface QuestionViewTable {
  id: Generated<string>;
  organization_id: string;
  kept_for: string | null;
  created_by: string | null;
  name: string;
  look: Json;
  revision: Generated<number>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  deleted_at: Date | null;
  idempotency_key: string;
}

export interface QuestionViewDefaultTable {
  organization_id: string;
  account_id: string;
  question_view_id: string;
}

export interface QuestionVisitTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  entered_at: Generated<Date>;
}

export interface ReferenceSolutionTable {
  id: Generated<string>;
  organization_id: string;
  question_version_id: string;
  name: string;
  language: string;
  label: string;
  source: string;
  position: Generated<number>;
  fails_on: string | null;
}

export interface RejudgeTable {
  id: Generated<string>;
  organization_id: string;
  question_id: string;
  question_version_id: string;
  assessment_id: string | null;
  submission_id: string | null;
  state: Generated<string>;
  reason: string;
  item_count: number;
  idempotency_key: string;
  asked_by: string | null;
  asked_at: Generated<Date>;
  ready_at: Date | null;
  settled_by: string | null;
  settled_at: Date | null;
  apply_key: string | null;
}

export interface RejudgeCaseTable {
  organization_id: string;
  item_id: string;
  position: number;
  test_case_id: string | null;
  shown_case_id: string | null;
  is_sample: boolean;
  verdict: string;
  time_ms: number;
  wall_ms: number;
  memory_kb: number;
  exit_code: number | null;
  signal: string | null;
  stdout: Buffer | null;
  stderr: Buffer | null;
}

export interface RejudgeItemTable {
  id: Generated<string>;
  organization_id: string;
  rejudge_id: string;
  submission_id: string;
  seen_lease: number;
  seen_verdict: string;
  seen_permille: number;
  state: Generated<string>;
  lease: Generated<number>;
  leased_until: Date | null;
  tries: Generated<number>;
  taken_at: Date | null;
  not_before: Date | null;
  verdict: string | null;
  first_failed: number | null;
  passed_permille: number | null;
  time_ms: number | null;
  wall_ms: number | null;
  memory_kb: number | null;
  compiler_output: string | null;
  case_count: number | null;
}

export interface ResultReleaseTable {
  id: Generated<string>;
  organization_id: string;
  assessment_id: string;
  released_by: string | null;
  released_at: Generated<Date>;
  taken_back_by: string | null;
  taken_back_at: Date | null;
}

export interface RoleHeartbeatTable {
  role: string;
  instance: string;
  started_at: Generated<Date>;
  beat_at: Generated<Date>;
  ready: boolean;
  detail: JsonWithDefault;
}

export interface SandboxWorkTable {
  id: Generated<string>;
  organization_id: string;
  proof_id: string | null;
  state: Generated<string>;
  lease: Generated<number>;
  leased_until: Date | null;
  tries: Generated<number>;
  added_at: Generated<Date>;
  queued_at: Generated<Date>;
}

export interface ServiceBeatTable {
  singleton: Generated<boolean>;
  beat_at: Date;
}

export interface StaffActTable {
  id: Generated<string>;
  organization_id: string;
  account_id: string | null;
  kind: string;
  candidate_id: string;
  attempt_id: string | null;
  submission_id: string | null;
  happened_at: Generated<Date>;
}

export interface SubmissionTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  question_version_id: string;
  kind: string;
  origin: Generated<string>;
  is_final: Generated<boolean>;
  language: string;
  source: string;
  own_input: Buffer | null;
  state: Generated<string>;
  case_count: number;
  verdict: string | null;
  first_failed: number | null;
  passed_permille: number | null;
  time_ms: number | null;
  wall_ms: number | null;
  memory_kb: number | null;
  compiler_output: string | null;
  lease: Generated<number>;
  leased_until: Date | null;
  tries: Generated<number>;
  submitted_at: Generated<Date>;
  judged_at: Date | null;
  idempotency_key: string;
  receipt_code: Generated<string>;
  taken_at: Date | null;
  not_before: Date | null;
  pressed_at: Date | null;
}

export interface TakeOverRequestTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  candidate_session_id: string;
  way: string;
  state: Generated<string>;
  code_hmac: Buffer | null;
  wrong_tries: Generated<number>;
  asked_at: Generated<Date>;
  decided_by: string | null;
  decided_at: Date | null;
}

export interface TestCaseTable {
  id: Generated<string>;
  organization_id: string;
  question_version_id: string;
  position: number;
  name: string;
  is_sample: boolean;
  weight: Generated<number>;
  explanation: Generated<string>;
  input_sha256: Buffer;
  answer_sha256: Buffer;
  group_name: string | null;
}

export interface TestDataTable {
  organization_id: string;
  sha256: Buffer;
  content: Buffer;
  stored_at: Generated<Date>;
  bytes: GeneratedAlways<number>;
  is_text: boolean;
}

export interface TimeCreditTable {
  id: Generated<string>;
  organization_id: string;
  candidate_id: string;
  attempt_id: string;
  seconds: number;
  cause: string;
  reason: string;
  granted_by: string | null;
  granted_at: Generated<Date>;
  outage_id: string | null;
  reverses: string | null;
  idempotency_key: string | null;
  gives_back: string | null;
  line_loss_id: string | null;
}

export interface TrialTable {
  work_id: string;
  organization_id: string;
  idempotency_key: string;
  requested_by: string | null;
  request: Json;
  outcome: JsonWithDefault;
}

export interface VerdictHistoryTable {
  id: Generated<string>;
  organization_id: string;
  submission_id: string;
  rejudge_id: string;
  replaced_by: string | null;
  replaced_at: Generated<Date>;
  lease: number;
  verdict: string;
  first_failed: number | null;
  passed_permille: number;
  time_ms: number | null;
  wall_ms: number | null;
  memory_kb: number | null;
  compiler_output: string | null;
  case_count: number;
  judged_at: Date | null;
}

export interface Tables {
  account: AccountTable;
  assessment: AssessmentTable;
  assessment_question: AssessmentQuestionTable;
  assessment_section: AssessmentSectionTable;
  assessment_version: AssessmentVersionTable;
  attempt: AttemptTable;
  attempt_contact: AttemptContactTable;
  attempt_event: AttemptEventTable;
  attempt_question: AttemptQuestionTable;
  candidate: CandidateTable;
  candidate_note: CandidateNoteTable;
  candidate_session: CandidateSessionTable;
  case_group: CaseGroupTable;
  case_result: CaseResultTable;
  choice: ChoiceTable;
  clock_shift: ClockShiftTable;
  draft: DraftTable;
  draft_conflict: DraftConflictTable;
  execution: ExecutionTable;
  execution_notice: ExecutionNoticeTable;
  export: ExportTable;
  invitation: InvitationTable;
  invitation_batch: InvitationBatchTable;
  letter: LetterTable;
  line_loss: LineLossTable;
  login_credential: LoginCredentialTable;
  login_second_factor: LoginSecondFactorTable;
  login_session: LoginSessionTable;
  login_verification: LoginVerificationTable;
  member: MemberTable;
  member_invitation: MemberInvitationTable;
  one_time_link: OneTimeLinkTable;
  organization: OrganizationTable;
  outage: OutageTable;
  people_event: PeopleEventTable;
  picture: PictureTable;
  practice: PracticeTable;
  proof: ProofTable;
  proof_case: ProofCaseTable;
  proof_row: ProofRowTable;
  question: QuestionTable;
  question_picture: QuestionPictureTable;
  question_script: QuestionScriptTable;
  question_version: QuestionVersionTable;
  question_view: QuestionViewTable;
  question_view_default: QuestionViewDefaultTable;
  question_visit: QuestionVisitTable;
  reference_solution: ReferenceSolutionTable;
  rejudge: RejudgeTable;
  rejudge_case: RejudgeCaseTable;
  rejudge_item: RejudgeItemTable;
  result_release: ResultReleaseTable;
  role_heartbeat: RoleHeartbeatTable;
  sandbox_work: SandboxWorkTable;
  service_beat: ServiceBeatTable;
  staff_act: StaffActTable;
  submission: SubmissionTable;
  take_over_request: TakeOverRequestTable;
  test_case: TestCaseTable;
  test_data: TestDataTable;
  time_credit: TimeCreditTable;
  trial: TrialTable;
  verdict_history: VerdictHistoryTable;
}
