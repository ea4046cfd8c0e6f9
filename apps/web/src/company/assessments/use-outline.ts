import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';
import { MOST_SECTIONS } from '@fairshot/contracts/assessments/assessment-draft';
import { useToasts } from '@fairshot/ui/toast';

import {
  changeSection,
  moveQuestion,
  moveSection,
  putBack,
  replaceQuestion,
  sendQuestion,
} from './arrange.ts';
import type { ComposedSection } from './composition.ts';
import type { Composer } from './use-composer.ts';

/** What may be done to sections and questions. */
export interface OutlineActs {
  arrange: (act: (sections: readonly ComposedSection[]) => ComposedSection[]) => void;
  addSection: () => void;
  changeSection: (key: string, part: Partial<ComposedSection>) => void;
  moveSection: (key: string, to: number) => void;
  removeSection: (section: ComposedSection) => void;
  addQuestion: (question: ComposedQuestion) => void;
  moveQuestion: (id: string, by: 1 | -1) => void;
  sendQuestion: (id: string, sectionKey: string) => void;
  changeQuestion: (question: ComposedQuestion, part: Partial<ComposedQuestion>) => void;
  removeQuestion: (question: ComposedQuestion, section: ComposedSection) => void;
}

/** The acts of the outline; what is removed can be taken back for as long as the notice stands. */
export function useOutline({ composition, change }: Composer): OutlineActs {
  const say = useToasts();
  const arrange: OutlineActs['arrange'] = (act) => change(({ sections }) => ({ sections: act(sections) }));

  return {
    arrange,
    addSection: () =>
      arrange((sections) =>
        sections.length >= MOST_SECTIONS || isUntouched(sections)
          ? [...sections]
          : [...sections, { key: crypto.randomUUID(), title: '', instructions: '', questions: [] }],
      ),
    changeSection: (key, part) => arrange((sections) => changeSection(sections, key, part)),
    moveSection: (key, to) => arrange((sections) => moveSection(sections, key, to)),
    removeSection: (section) => {
      const at = composition.sections.indexOf(section);
      arrange((sections) => sections.filter((one) => one.key !== section.key));
      say({
        title: `${section.title || `Section ${at + 1}`} is removed`,
        more: section.questions.length > 0 ? 'Its questions went with it.' : undefined,
        undo: () => arrange((sections) => sections.toSpliced(at, 0, section)),
      });
    },
    addQuestion: (question) => arrange((sections) => withQuestion(sections, question)),
    moveQuestion: (id, by) => arrange((sections) => moveQuestion(sections, id, by)),
    sendQuestion: (id, sectionKey) => arrange((sections) => sendQuestion(sections, id, sectionKey)),
    changeQuestion: (question, part) =>
      arrange((sections) => replaceQuestion(sections, question.questionVersionId, { ...question, ...part })),
    removeQuestion: (question, section) => {
      const at = section.questions.indexOf(question);
      arrange((sections) => replaceQuestion(sections, question.questionVersionId, undefined));
      say({
        title: `${question.title} is taken out`,
        undo: () => arrange((sections) => putBack(sections, question, section.key, at)),
      });
    },
  };
}

/** The newest section is still as it was made: pressing again makes no second one. */
function isUntouched(sections: readonly ComposedSection[]): boolean {
  const last = sections.at(-1);
  return sections.length > 1 && last?.title === '' && last.questions.length === 0 && last.instructions === '';
}

/** At the end of the last section; a question that is in already stays where it is. */
function withQuestion(sections: readonly ComposedSection[], question: ComposedQuestion): ComposedSection[] {
  const isIn = sections.some(({ questions }) =>
    questions.some((one) => one.questionId === question.questionId),
  );
  if (isIn) return [...sections];
  return sections.map((section, at) =>
    at === sections.length - 1 ? { ...section, questions: [...section.questions, question] } : section,
  );
}
