import { createContext, type ReactNode, useContext } from 'react';

/** The address of a stored picture for whoever reads this page. */
export type PictureSource = (sha256: string) => string;

const Source = createContext<PictureSource | undefined>(undefined);
const STORED = /^picture:([0-9a-f]{64})$/;

/** Lets the texts inside show their pictures; without it they show what the pictures are called. */
export function PictureSourceProvider({ source, children }: { source: PictureSource; children: ReactNode }) {
  return <Source value={source}>{children}</Source>;
}

/** A picture of the bank. Any other source is refused: a page of ours asks no foreign computer for anything. */
export function Picture({ src, alt = '' }: { src?: string | undefined; alt?: string | undefined }) {
  const source = useContext(Source);
  const sha256 = STORED.exec(src ?? '')?.[1];
  if (sha256 && source)
    return <img className="my-2 h-auto max-w-full" src={source(sha256)} alt={alt} loading="lazy" />;
  return (
    <span className="text-text-2">
      {alt || 'Picture'} <small>(a picture from elsewhere is not shown)</small>
    </span>
  );
}
