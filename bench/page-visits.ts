import type { PagesStand } from './pages-stand.ts';

/** The path of one visit; the number of the visit turns pages and changes words. */
type Visit = (at: number) => string;

const WORDS = ['asha', 'menon', 'person-123', 'júlia santos', '山田', 'campus.example', 'a', 'zoe van'];
const QUESTION_WORDS = ['outages', 'ledger 12', 'numbers', 'rolling', 'e'];
const word = (at: number) => encodeURIComponent(WORDS[at % WORDS.length] ?? '');
const questionWord = (at: number) => encodeURIComponent(QUESTION_WORDS[at % QUESTION_WORDS.length] ?? '');

/** Every page of staff that shows a list or much of one thing, the worst ways of asking for it among them. */
export function pageVisits({
  organization,
  assessments,
  candidates,
  attempts,
}: PagesStand): [string, Visit][] {
  const of = (list: readonly string[], at: number) => list[(at * 37) % list.length] ?? '';
  const people = `${organization}/candidates`;
  const questions = `${organization}/questions`;
  return [
    ['overview', () => `${organization}/overview?timeZone=Asia/Kolkata`],
    ['candidates', () => people],
    ['candidatesDeepPage', (at) => `${people}?page=${300 + at}`],
    ['candidatesSearch', (at) => `${people}?search=${word(at)}`],
    ['candidatesSearchNothing', (at) => `${people}?search=zzz%20nobody%20${at}`],
    ['candidatesByName', (at) => `${people}?sort=name&direction=ascending&page=${1 + at}`],
    ['candidatesByScore', (at) => `${people}?sort=score&page=${1 + at}`],
    ['candidatesOfAssessment', (at) => `${people}?assessmentId=${of(assessments, at)}`],
    ['candidatesNotStarted', (at) => `${people}?standing=not_started&page=${1 + (at % 20)}`],
    ['candidatesUnreached', () => `${people}?standing=bounced`],
    ['candidatesNarrowed', (at) => `${people}?minPercent=60&integrity=to_review&search=${word(at)}`],
    ['candidatesOfMonth', () => `${people}?from=${monthAgo()}&sort=score`],
    ['profile', (at) => `${people}/${of(candidates, at)}`],
    ['report', (at) => `${organization}/attempts/${of(attempts, at)}`],
    ['search', (at) => `${organization}/search?words=${word(at)}`],
    ['searchNothing', (at) => `${organization}/search?words=zzz%20nothing%20${at}`],
    ['questions', () => questions],
    ['questionsDeepPage', (at) => `${questions}?page=${20 + (at % 20)}`],
    ['questionsSearch', (at) => `${questions}?search=${questionWord(at)}`],
    ['questionsSearchNothing', (at) => `${questions}?search=zzz%20nothing%20${at}`],
    ['questionsNarrowed', (at) => `${questions}?difficulty=hard&language=java&page=${1 + (at % 5)}`],
    ['questionsCounts', () => `${questions}/counts`],
    ['assessments', () => `${organization}/assessments`],
    ['assessmentsSearchNothing', (at) => `${organization}/assessments?search=zzz${at}`],
    ['invitations', (at) => `${organization}/invitations?assessmentId=${of(assessments, at)}`],
  ];
}

function monthAgo(): string {
  return new Date(Date.now() - 30 * 86_400_000).toISOString();
}
