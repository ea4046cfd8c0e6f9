import { z } from 'zod';

/**
 * Every answer that says no: one closed catalogue. A code exists only if someone acts on it. `sentence` is what
 * a person reads, `remedy` what to do next. `{…}` is filled from the refusal's details.
 */
export const REFUSALS = {
  bad_input: {
    status: 400,
    sentence: 'Some of what was sent cannot be used.',
    remedy: 'Mend the fields named below and send it again.',
  },
  not_logged_in: { status: 401, sentence: 'You are not logged in.', remedy: 'Log in and try again.' },
  wrong_credentials: {
    status: 401,
    sentence: 'E-mail address or password is not right.',
    remedy: 'Try again, or reset the password.',
  },
  code_needed: {
    status: 401,
    sentence: 'The password is right; this account asks for a second factor as well.',
    remedy: 'Type the code that your authenticator app shows, or a backup code.',
  },
  log_in_anew: {
    status: 401,
    sentence: 'This log-in has waited too long or was tried too often.',
    remedy: 'Begin again with e-mail address and password.',
  },
  link_session_gone: {
    status: 401,
    sentence: 'This browser no longer holds your sitting.',
    remedy: 'Open your personal link again; your work is kept.',
  },
  foreign_origin: {
    status: 403,
    sentence: 'This request came from another site.',
    remedy: 'Open the page again and repeat it there.',
  },
  not_allowed: {
    status: 403,
    sentence: 'Your role does not allow this.',
    remedy: 'Ask an owner of your organization.',
  },
  second_factor_needed: {
    status: 403,
    sentence: 'This organization asks its members for a second factor.',
    remedy: 'Set one up, then go on.',
  },
  wrong_password: {
    status: 403,
    sentence: 'The password is not right.',
    remedy: 'Type the password you log in with.',
  },
  wrong_code: {
    status: 403,
    sentence: 'The code is not right.',
    remedy: 'Type the newest code of the app; each lasts half a minute. A backup code works once.',
  },
  not_found: { status: 404, sentence: 'There is nothing here.', remedy: 'Check the address, or go back.' },
  link_unknown: {
    status: 404,
    sentence: 'This link is not known.',
    remedy: 'Check that the whole address was copied, or ask the person who invited you for a new one.',
  },
  link_revoked: {
    status: 410,
    sentence: 'This invitation was withdrawn.',
    remedy: 'Write to the person who invited you.',
  },
  link_expired: {
    status: 410,
    sentence: 'The window for this assessment has closed.',
    remedy: 'Write to the person who invited you; they can open a new one.',
  },
  link_used: {
    status: 410,
    sentence: 'This assessment was already finished.',
    remedy: 'Nothing more is needed; your answers are stored.',
  },
  practice_off: {
    status: 409,
    sentence: 'This assessment offers no practice.',
    remedy: 'Read the invitation; it says what comes.',
  },
  practice_over: {
    status: 410,
    sentence: 'Practising ended when you started the assessment.',
    remedy: 'Go on with the attempt; your personal link leads there.',
  },
  link_spent: { status: 410, sentence: 'This one-time link was already used.', remedy: 'Ask for a new one.' },
  window_not_open: {
    status: 409,
    sentence: 'This assessment cannot be started yet.',
    remedy: 'Come back when the window opens.',
  },
  too_short_left: {
    status: 409,
    sentence: 'The window is about to close.',
    remedy: 'Write to the person who invited you.',
  },
  honour_code_not_accepted: {
    status: 409,
    sentence: 'The honour code of this assessment has to be accepted first.',
    remedy: 'Reload the page, read the honour code and accept it, then start.',
  },
  attempt_closed: { status: 409, sentence: 'This attempt is over.', remedy: 'All your answers are stored.' },
  attempt_time_up: {
    status: 409,
    sentence: 'The time is up.',
    remedy: 'What was saved before the end is handed in by itself.',
  },
  attempt_paused: {
    status: 409,
    sentence: 'This attempt is paused; the clock is stopped.',
    remedy: 'It goes on when the invigilator resumes it.',
  },
  other_writer: {
    status: 409,
    sentence: 'This attempt is open in another browser.',
    remedy: 'You can go on here; the other one becomes read-only.',
  },
  take_over_not_allowed: {
    status: 403,
    sentence: 'To go on in this browser takes more than your personal link.',
    remedy: 'Ask for it on this page; your work is kept meanwhile.',
  },
  take_over_code_wrong: {
    status: 403,
    sentence: 'This is not the code of the newest letter.',
    remedy: 'Type the six digits of the newest letter.',
  },
  take_over_code_spent: {
    status: 409,
    sentence: 'This code no longer works.',
    remedy: 'Ask for a new one; it comes to your address at once.',
  },
  already_submitted: {
    status: 409,
    sentence: 'This question takes one submission, and it was made.',
    remedy: 'Go on with the next question.',
  },
  language_not_allowed: {
    status: 409,
    sentence: 'This question cannot be answered in that language.',
    remedy: 'Choose one of the languages offered.',
  },
  nothing_written: {
    status: 409,
    sentence: 'There is no code to submit yet.',
    remedy: 'Write an answer first.',
  },
  nothing_to_rejudge: {
    status: 409,
    sentence: 'Nothing that was handed in here has a verdict yet.',
    remedy: 'Wait until somebody has submitted and was judged, or choose another assessment.',
  },
  wrong_state: {
    status: 409,
    sentence: 'That is not possible in the present state.',
    remedy: 'Reload the page to see how it stands now.',
  },
  changed_meanwhile: {
    status: 409,
    sentence: 'Somebody else changed this in the meantime.',
    remedy: 'Compare both versions, then save again.',
  },
  last_owner: {
    status: 409,
    sentence: 'An organization needs an owner, and this is the last one.',
    remedy: 'Make another member owner first.',
  },
  last_admin: {
    status: 409,
    sentence: 'A FairShot needs a platform admin, and this is the last one.',
    remedy: 'Make another account platform admin first.',
  },
  already_exists: {
    status: 409,
    sentence: 'That exists already.',
    remedy: 'Use the one that is there, or choose another name.',
  },
  not_publishable: {
    status: 409,
    sentence: 'This cannot be published yet.',
    remedy: 'Mend what is named below, then publish.',
  },
  already_set_up: {
    status: 409,
    sentence: 'This FairShot has its owner already.',
    remedy: 'Log in instead.',
  },
  storage_full: {
    status: 409,
    sentence: 'There is no room left for test data and pictures.',
    remedy:
      'Remove large cases from drafts that are not needed, or ask whoever runs this FairShot for more room.',
  },
  too_large: { status: 413, sentence: 'That is too large.', remedy: 'Send less at once.' },
  unsupported_type: {
    status: 415,
    sentence: 'That kind of content cannot be read here.',
    remedy: 'Send JSON, or the kind of file that is asked for.',
  },
  too_many_requests: {
    status: 429,
    sentence: 'That was too often in a short time.',
    remedy: 'Wait a moment, then try again.',
  },
  failure: {
    status: 500,
    sentence: 'That did not work, and it is our fault.',
    remedy: 'Your work is stored. Try again; give the reference below when you ask for help.',
  },
  unavailable: {
    status: 503,
    sentence: 'FairShot cannot reach its database just now.',
    remedy: 'Nothing is lost. It tries again by itself in a few seconds.',
  },
} as const satisfies Record<string, { status: number; sentence: string; remedy: string }>;

export type RefusalCode = keyof typeof REFUSALS;
const codes = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];

/** The one shape of every answer that is not a success. */
export const Refused = z
  .object({
    code: z.enum(codes),
    message: z.string().describe('A plain sentence for a person'),
    remedy: z.string().describe('What to do next'),
    fields: z
      .array(z.object({ path: z.string().describe('As in `questions.2.points`'), message: z.string() }))
      .optional(),
    reference: z.string().optional().describe('Names the log entry of a failure'),
    /** Facts the page needs to act, as when a window opens. */
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'Refused' });
export type Refused = z.infer<typeof Refused>;
