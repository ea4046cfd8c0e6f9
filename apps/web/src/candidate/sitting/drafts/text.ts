import type { QuestionForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

/** The text of one question in one language, as this page holds it. */
export interface Text {
  questionVersionId: string;
  language: AnswerLanguage;
  source: string;
  /** Grows with every edit; the highest number is the newest text, here and on the server. */
  revision: number;
  /** The newest revision that the server said it holds. */
  savedRevision: number;
  /** The writer epoch in which it was typed. */
  writerEpoch: number;
}

/** What IndexedDB keeps of a text. */
export interface JournalEntry extends Text {
  attemptId: string;
}

export type TextKey = string;

/** Names one question and language among an attempt's texts. */
export function textKey(questionVersionId: string, language: AnswerLanguage): TextKey {
  return `${questionVersionId} ${language}`;
}

/** Whether the server does not hold this text yet. */
export function isUnsaved(text: Text): boolean {
  return text.revision > text.savedRevision;
}

/** What a question begins with in a language. */
export function starterOf(question: QuestionForCandidate, language: AnswerLanguage): string {
  return language === 'choices' ? '' : (question.starters[language] ?? '');
}

/**
 * The text after one edit: newer than everything that was known before of it, and of its `siblings`. So the numbers
 * also tell which language of a question was typed in last.
 */
export function edited(
  text: Text,
  source: string,
  writerEpoch: number,
  siblings: readonly Text[] = [],
): Text {
  const known = [text, ...siblings].flatMap(({ revision, savedRevision }) => [revision, savedRevision]);
  return { ...text, source, writerEpoch, revision: Math.max(...known) + 1 };
}

/**
 * The text after the server answered a save. Where the server holds a newer revision than was sent, what stands
 * here is raised above it, so that the page's text wins the next save instead of being ignored for ever.
 */
export function acknowledged(text: Text, sentRevision: number, heldRevision: number): Text {
  const savedRevision = Math.max(text.savedRevision, heldRevision);
  const isOvertaken = heldRevision > sentRevision && text.revision <= heldRevision;
  return { ...text, savedRevision, revision: isOvertaken ? heldRevision + 1 : text.revision };
}
