import type { ComponentType } from 'react';
import { ControlsPage } from './controls-page.tsx';

/** The pages of the gallery, by the name in the address: `?page=controls`. */
export const galleryPages: Readonly<Record<string, ComponentType>> = {
  controls: ControlsPage,
};
