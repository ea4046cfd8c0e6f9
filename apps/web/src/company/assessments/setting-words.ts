import type {
  HonourCode,
  IntegrityPreset,
  SubmissionsPolicy,
  Visibility,
  VisibilityWhen,
} from '@fairshot/contracts/assessments/assessment-draft';
import type { TakeOverPolicy } from '@fairshot/contracts/assessments/take-over-policy';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  help: string;
}

/* What can be chosen for a whole assessment, each with its one sentence. */

export const POLICIES: readonly Choice<SubmissionsPolicy>[] = [
  { value: 'best', label: 'Unlimited, best counts', help: 'Submitting again never costs anything.' },
  {
    value: 'last',
    label: 'Unlimited, last counts',
    help: 'As after handing in on paper: the newest stands.',
  },
  {
    value: 'one_final',
    label: 'One, final',
    help: 'Each question takes one submission; the candidate is asked before it.',
  },
];

export const VISIBILITIES: readonly Choice<Visibility>[] = [
  { value: 'none', label: 'Nothing', help: 'Only that it was received' },
  { value: 'samples', label: 'Sample cases', help: 'Pass or fail of the cases they can see' },
  { value: 'score', label: 'Sample cases and score', help: 'And the share of all cases that passed' },
  { value: 'full', label: 'Every case', help: 'Pass or fail of hidden cases too, never their content' },
];

export const WHENS: readonly Choice<VisibilityWhen>[] = [
  {
    value: 'at_once',
    label: 'As each submission is judged',
    help: 'And on the receipt when the attempt is over.',
  },
  { value: 'at_end', label: 'When the attempt is over', help: 'Nothing while sitting; then on the receipt.' },
  {
    value: 'after_release',
    label: 'After you release the results',
    help: 'A recruiter or owner releases them for everybody at once.',
  },
  { value: 'never', label: 'Never', help: 'Candidates learn only that their answers were received.' },
];

export const PRESETS: readonly Choice<IntegrityPreset>[] = [
  {
    value: 'standard',
    label: 'Standard',
    help: 'Three strikes put the attempt before a reviewer; nothing ends by itself.',
  },
  { value: 'open', label: 'Open', help: 'Everything is logged and nothing follows from it.' },
  {
    value: 'fairshot',
    label: 'FairShot',
    help: 'Leaving the full screen or the tab and blocked pastes are warnings; three end the attempt until a reviewer has ruled.',
  },
  {
    value: 'campus',
    label: 'Campus',
    help: 'The first violation ends the attempt until a reviewer has ruled; copying and pasting are prevented.',
  },
];

export const TAKE_OVERS: readonly Choice<TakeOverPolicy>[] = [
  {
    value: 'open',
    label: 'The personal link is enough',
    help: 'The attempt goes on there at once, the first browser becomes read-only, and the change is noted.',
  },
  {
    value: 'mail_code',
    label: 'A code sent by e-mail',
    help: 'Whoever holds the link also needs to read the candidate’s mail.',
  },
  {
    value: 'staff',
    label: 'Consent of staff',
    help: 'An owner, recruiter or invigilator allows each change; somebody should be there while candidates sit.',
  },
];

export const HONOUR_CODES: readonly Choice<HonourCode>[] = [
  { value: 'off', label: 'None', help: 'Candidates agree only to what is recorded.' },
  {
    value: 'standard',
    label: 'The standard text',
    help: 'Own work, no help from others, nothing passed on.',
  },
  { value: 'own', label: 'Your own text', help: 'Candidates accept exactly these words before they start.' },
];

/** The label of a chosen value. */
export function labelOf<Value extends string>(choices: readonly Choice<Value>[], value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
