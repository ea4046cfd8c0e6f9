import {
  FoundQuestion,
  MOST_PACKAGE_BYTES,
  readPackage,
} from '@fairshot/contracts/questions/exchange.contract';
import { Refused, REFUSALS } from '@fairshot/contracts/refusal';

import { OfflineError, RefusalError } from '../../../client/trouble.ts';

/** How far an upload has come; `sent` reaches `whole` when the server begins to read. */
export interface Sending {
  sent: number;
  whole: number;
}

/** Sends a zip and tells how far it has come, which `fetch` cannot; answers what the server found in it. */
export function sendPackage(
  organizationId: string,
  zip: Blob,
  onSending: (sending: Sending) => void,
  signal: AbortSignal,
): Promise<FoundQuestion[]> {
  if (zip.size > MOST_PACKAGE_BYTES) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(readPackage.method, readPackage.path.replace(':organizationId', organizationId));
    request.setRequestHeader('content-type', 'application/zip');
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSending({ sent: loaded, whole: total }),
    );
    request.addEventListener('load', () => {
      const answer = readAnswer(request);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    request.addEventListener('error', () => reject(new OfflineError()));
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(zip);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): FoundQuestion[] | Error {
  try {
    const body: unknown = JSON.parse(responseText);
    if (status !== 200) return new RefusalError(Refused.parse(body));
    return FoundQuestion.array().parse((body as { questions: unknown }).questions);
  } catch (error) {
    return new OfflineError(error);
  }
}

function tooLarge(): RefusalError {
  const { sentence, remedy } = REFUSALS.too_large;
  const most = MOST_PACKAGE_BYTES / 1_048_576;
  return new RefusalError({ code: 'too_large', message: `${sentence} Up to ${most} MB are read.`, remedy });
}
