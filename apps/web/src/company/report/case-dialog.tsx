import {
  type CaseContent,
  type CaseForCompany,
  getCaseContent,
} from '@fairshot/contracts/reports/reports.contract';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Dialog } from '@fairshot/ui/dialog';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';

interface CaseDialogProps {
  submissionId: string;
  shown: CaseForCompany;
  onClose: () => void;
}

const caseQuery = (organizationId: string, submissionId: string, position: number) =>
  queryOptions({
    queryKey: ['submissions', organizationId, submissionId, 'cases', position],
    queryFn: ({ signal }) =>
      call(getCaseContent, { params: { organizationId, submissionId }, query: { position }, signal }),
  });

/** What one case held: input, expected output and, of samples, what the program wrote. */
export function CaseDialog({ submissionId, shown, onClose }: CaseDialogProps) {
  const { id } = useOrganization();
  const query = useQuery(caseQuery(id, submissionId, shown.position));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={shown.isSample ? shown.name : `${shown.name}, a hidden case`}
      text={shown.isSample ? undefined : 'Candidates never see this. Do not pass it on.'}
      size="large"
    >
      <div className="pb-5">
        <Loading what="the case" query={query}>
          {(content) => <Content content={content} />}
        </Loading>
      </div>
    </Dialog>
  );
}

function Content({ content }: { content: CaseContent }) {
  const { input, expected, stdout, stderr, isCut } = content;
  return (
    <div className="flex flex-col gap-3">
      {isCut && <p className="text-12 text-text-2">Long texts are cut after 64 KB.</p>}
      <Text name="Input" text={input} />
      <Text name="Expected output" text={expected} />
      {stdout !== undefined && <Text name="The program wrote" text={stdout} />}
      {stderr && <Text name="On the error channel" text={stderr} />}
    </div>
  );
}

function Text({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <h3 className="mb-1">{name}</h3>
      {text === '' ? <p className="text-text-3">Nothing</p> : <CodeBlock bare label={name} code={text} />}
    </div>
  );
}
