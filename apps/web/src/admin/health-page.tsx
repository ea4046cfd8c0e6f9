import { Note } from '@fairshot/ui/note';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { count } from '../company/format.ts';
import { systemQuery } from '../company/judge-notice.tsx';
import { Loading } from '../company/loading.tsx';

/** Whether judging and mail work, and what to do where they do not. */
export function HealthPage() {
  const query = useQuery(systemQuery);
  return (
    <>
      <title>Health - FairShot</title>
      <StaffBar title="Health" />
      <Loading what="the health record" query={query}>
        {({ judge, mail }) => (
          <div className="flex max-w-[720px] flex-col gap-4 p-5">
            {judge.ready ? (
              <Note tone="ok" title="Code is being judged.">
                In {count(Object.keys(judge.languages).length, 'language')}, each with known programs judged
                right.{' '}
                <Link to="/admin/judges" className="fs-link">
                  Which judges, with which tools
                </Link>
              </Note>
            ) : (
              <Note tone="warn" title="Code is not being judged.">
                {judge.reason && <p>{judge.reason}</p>}
                {judge.remedy && <p className="font-mono whitespace-pre-wrap">{judge.remedy}</p>}
              </Note>
            )}
            <Note
              tone={mail.sends ? 'ok' : 'plain'}
              title={mail.sends ? 'Letters are sent by the mail server.' : 'Letters stay in the outbox.'}
            >
              {!mail.sends && 'Set SMTP_URL to send them.'}
            </Note>
          </div>
        )}
      </Loading>
    </>
  );
}
