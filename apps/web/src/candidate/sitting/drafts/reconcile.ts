import type {
  AttemptForCandidate,
  QuestionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import { isUnsaved, type JournalEntry, starterOf, type Text, type TextKey, textKey } from './text.ts';

/** What was typed here and is neither on the server nor in the editor: shown, never thrown away. */
export type Conflict = Text;

export interface Reconciled {
  texts: Record<TextKey, Text>;
  conflicts: Conflict[];
}

/**
 * Joins what the server holds with what this computer kept, after a reload, a crash or a take-over.
 *
 * The higher revision wins, with one exception: a text that was typed before another browser took over wins only
 * if nobody saved since. Otherwise it would silently overwrite the other browser's newer work; it becomes a
 * conflict for its author to look at.
 */
export function reconcile(attempt: AttemptForCandidate, journal: readonly JournalEntry[]): Reconciled {
  const kept = new Map(journal.map((entry) => [textKey(entry.questionVersionId, entry.language), entry]));
  const texts: Record<TextKey, Text> = {};
  const conflicts: Conflict[] = [];

  for (const question of attempt.questions) {
    for (const language of languagesOf(question)) {
      const key = textKey(question.questionVersionId, language);
      const server = serverText(question, language, attempt.writerEpoch);
      const own = kept.get(key);
      texts[key] = own && wins(own, server, attempt.writerEpoch) ? asText(own, server) : server;
      if (own && texts[key] === server && isLost(own, server, attempt.writerEpoch))
        conflicts.push(asText(own, server));
    }
  }
  return { texts, conflicts };
}

// A draft in a language that is no longer offered is still somebody's work.
function languagesOf(question: QuestionForCandidate): AnswerLanguage[] {
  return [...new Set([...question.languages, ...question.drafts.map((draft) => draft.language)])];
}

function serverText(question: QuestionForCandidate, language: AnswerLanguage, writerEpoch: number): Text {
  const draft = question.drafts.find((one) => one.language === language);
  return {
    questionVersionId: question.questionVersionId,
    language,
    source: draft?.source ?? starterOf(question, language),
    revision: draft?.revision ?? 0,
    savedRevision: draft?.revision ?? 0,
    writerEpoch,
  };
}

function wins(own: Text, server: Text, writerEpoch: number): boolean {
  if (own.revision <= server.revision) return false;
  return own.writerEpoch === writerEpoch || own.savedRevision >= server.revision;
}

// In the same epoch a newer text on the server came from this browser, whose last journal write the close cut off.
function isLost(own: Text, server: Text, writerEpoch: number): boolean {
  if (own.writerEpoch === writerEpoch || !isUnsaved(own)) return false;
  return own.source !== server.source && own.source.trim() !== '';
}

function asText(own: Text, server: Text): Text {
  const { questionVersionId, language, source, revision, writerEpoch } = own;
  return { questionVersionId, language, source, revision, writerEpoch, savedRevision: server.savedRevision };
}
