import type { ComponentType } from 'react';
import { CandidatePage } from './candidate-page.tsx';
import { CodePage } from './code-page.tsx';
import { CompanyPage } from './company-page.tsx';
import { ControlsPage } from './controls-page.tsx';
import { ErrorGalleryPage } from './error-page.tsx';
import { MarksPage } from './marks-page.tsx';
import { SittingPage } from './sitting-page.tsx';
import { StatesPage } from './states-page.tsx';
import { TablesPage } from './tables-page.tsx';

/** The pages of the gallery, by the name in the address: `?page=controls`. */
export const galleryPages: Readonly<Record<string, ComponentType>> = {
  controls: ControlsPage,
  tables: TablesPage,
  marks: MarksPage,
  states: StatesPage,
  code: CodePage,
  company: CompanyPage,
  candidate: CandidatePage,
  sitting: SittingPage,
  error: ErrorGalleryPage,
};
