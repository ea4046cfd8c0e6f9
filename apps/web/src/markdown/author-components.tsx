import { Sideways } from '@fairshot/ui/sideways';
import type { Components } from 'react-markdown';

import { Picture } from './picture-source.tsx';

/** An author's headings begin below the page's; links open beside the page, since leaving a sitting costs time. */
export const authorComponents: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  h4: ({ children }) => <h5>{children}</h5>,
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ),
  img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : undefined} alt={alt} />,
  pre: ({ children }) => (
    <Sideways label="Example">
      <pre className="fs-io">{children}</pre>
    </Sideways>
  ),
  table: ({ children }) => (
    <Sideways label="Table">
      <table>{children}</table>
    </Sideways>
  ),
};
