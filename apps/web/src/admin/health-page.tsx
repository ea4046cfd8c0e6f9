import { Note } from '@fairshot/ui/note';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';

import { Facts } from '../company/facts.tsx';
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
              <Note tone="ok" title="The judge is ready.">
                Every language below got known programs right.
              </Note>
            ) : (
              <Note tone="warn" title="Code is not being judged.">
                {judge.reason && <p>{judge.reason}</p>}
                {judge.remedy && <p className="font-mono whitespace-pre-wrap">{judge.remedy}</p>}
              </Note>
            )}
            {judge.engines.map(({ engine, slots, languages }, index) => (
              <Facts
                key={index}
                facts={[['Code runs in', engine], ['Slots', slots], ...Object.entries(languages)]}
              />
            ))}
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
