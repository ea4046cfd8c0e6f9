import { RotateCw } from 'lucide-react';
import { Button } from '../src/button.tsx';
import { ErrorPage } from '../src/error-state.tsx';

/** A failure so early that no frame could be drawn. */
export function ErrorGalleryPage() {
  return (
    <ErrorPage
      title="That did not work, and it is our fault"
      text="Your answer is stored. We have been told. If you ask for help, give this reference."
      reference="FS-8K2Q-41"
      actions={
        <Button kind="primary" icon={<RotateCw />}>
          Try again
        </Button>
      }
    />
  );
}
