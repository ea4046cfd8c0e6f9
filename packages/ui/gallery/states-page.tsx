import { Library, Plus, RotateCw } from 'lucide-react';
import { Button } from '../src/button.tsx';
import { OfflineNote } from '../src/connection-indicator.tsx';
import { EmptyState } from '../src/empty-state.tsx';
import { ErrorState } from '../src/error-state.tsx';
import { Note } from '../src/note.tsx';
import { Skeleton } from '../src/skeleton.tsx';
import { GalleryFrame } from './gallery-frame.tsx';
import { Specimen } from './specimen.tsx';

const offlineSince = Date.UTC(2026, 10, 20, 14, 47, 13);

/** Empty, failed, waiting, offline. */
export function StatesPage() {
  return (
    <GalleryFrame page="states">
      <Specimen name="empty-state: nothing yet">
        <EmptyState
          kind="nothing_yet"
          icon={<Library />}
          title="No questions yet"
          text="Write one, or copy from the shared bank of 186. A question can be published once its own solution passes and a wrong one fails."
          actions={
            <>
              <Button kind="primary" icon={<Plus />}>
                New question
              </Button>
              <Button>Open shared bank</Button>
            </>
          }
        />
      </Specimen>
      <Specimen name="empty-state: nothing found">
        <EmptyState
          kind="nothing_found"
          title={'Nothing matches "segment tree, easy"'}
          text="3 questions match without the level."
          actions={<Button>Drop "easy"</Button>}
        />
      </Specimen>
      <Specimen name="empty-state: all done">
        <EmptyState
          kind="all_done"
          title="No ruling is waiting"
          text="The last was recorded by Ravi Iyer at 13:15. New ones appear here by themselves."
        />
      </Specimen>
      <Specimen name="error-state">
        <ErrorState
          title="That did not work, and it is our fault"
          text="Your answer is stored. We have been told. If you ask for help, give this reference."
          reference="FS-8K2Q-41"
          actions={
            <Button kind="primary" icon={<RotateCw />}>
              Try again
            </Button>
          }
        />
      </Specimen>
      <Specimen name="note">
        <OfflineNote offlineSince={offlineSince} />
        <Note tone="ok" title="Your adjustment is set">
          25 % more time is in the 112 minutes. Only you and the organiser see this.
        </Note>
        <Note tone="info">A new version of this question is being checked.</Note>
        <Note
          tone="bad"
          title="Two hidden cases have no expected output"
          action={<Button size="small">Show them</Button>}
        >
          Add them to cases 5 and 9, then publish.
        </Note>
        <Note>The candidate sees her own report: score, skills and sentences, not names or notes.</Note>
      </Specimen>
      <Specimen name="skeleton">
        <Skeleton what="candidates" onRetry={() => {}} />
      </Specimen>
    </GalleryFrame>
  );
}
