import { defaultUrlTransform } from 'react-markdown';
import { defaultSchema } from 'rehype-sanitize';

/** What may come out of an author's text: the sanitiser's own list, with pictures of the bank as the only images. */
export const safeSchema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, src: ['picture'] },
};

/** Image sources pass only when they name a stored picture; addresses of links as everywhere. */
export function safeUrl(url: string, attribute: string): string {
  if (attribute === 'src') return url.startsWith('picture:') ? url : '';
  return defaultUrlTransform(url);
}
