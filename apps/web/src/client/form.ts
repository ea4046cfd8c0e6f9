import { type FieldValues, type Path, type Resolver, useForm, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

import { OfflineError, RefusalError } from './trouble.ts';

export interface ContractForm<Values extends FieldValues> extends UseFormReturn<Values> {
  /** Checks by the contract, then acts; a refusal's fields land beside their controls, the rest above the button. */
  submitTo(act: (values: Values) => Promise<void>): (event?: { preventDefault?: () => void }) => void;
  /** What concerns the whole form. */
  trouble: string | undefined;
}

/** A form whose rules are the contract's schema: the page refuses what the server would refuse, in the same words. */
export function useContractForm<Values extends FieldValues>(
  schema: z.ZodType<unknown, Values>,
  initial: Values,
): ContractForm<Values> {
  const form = useForm<Values>({
    resolver: contractResolver(schema),
    // The library wants a deep partial; whole values are one.
    defaultValues: initial as never,
    mode: 'onTouched',
  });

  return {
    ...form,
    trouble: form.formState.errors.root?.message,
    submitTo: (act) => (event) => {
      const submit = form.handleSubmit(async (values) => {
        try {
          await act(values);
        } catch (error) {
          showTrouble(form, error);
        }
      });
      submit(event as never).catch(() => undefined);
    },
  };
}

function contractResolver<Values extends FieldValues>(schema: z.ZodType<unknown, Values>): Resolver<Values> {
  return async (values) => {
    const read = schema.safeParse(values);
    if (read.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of read.error.issues)
      errors[issue.path.join('.')] ??= { type: 'contract', message: issue.message };
    return { values: {}, errors: errors as never };
  };
}

function showTrouble<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): void {
  if (error instanceof RefusalError) {
    for (const field of error.fields)
      form.setError(field.path.replace(/^body\./, '') as Path<Values>, { message: field.message });
    form.setError('root', { message: `${error.message} ${error.remedy}` });
    return;
  }
  const message =
    error instanceof OfflineError
      ? 'FairShot cannot be reached just now. Try again in a moment.'
      : 'That did not work, and it is our fault. Try again.';
  form.setError('root', { message });
}
