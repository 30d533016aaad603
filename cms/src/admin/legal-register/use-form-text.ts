// The values of the edit form as they stand, unsaved ones too, a moment after the editor has stopped typing.

import { useDebounce, useForm } from '@strapi/strapi/admin';

const QUIET_MS = 600;

export function useFormText(): Record<string, unknown> {
  const values = useForm('LegalRegister', ({ values }) => values) as Record<string, unknown>;
  return useDebounce(values, QUIET_MS);
}
