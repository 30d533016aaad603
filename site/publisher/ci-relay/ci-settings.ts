// The settings of the relay to a CI, part of the publisher's.

import { isWebhookSecret } from '@bang-tin/shared/standard-webhooks';
import { z } from 'zod';
import { CI_KINDS, type CiKind, type CiTarget } from './ci-target.ts';

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);

export const ciSchema = z
  .object({
    CI_HOOK_URL: z.preprocess(emptyAsAbsent, z.url({ protocol: /^https?$/ }).optional()),
    CI_HOOK_KIND: z.preprocess(emptyAsAbsent, z.enum(CI_KINDS).default('webhook')),
    CI_HOOK_TOKEN: z.preprocess(emptyAsAbsent, z.string().optional()),
    CI_HOOK_SECRET: z.preprocess(emptyAsAbsent, z.string().optional()),
    CI_HOOK_REF: z.preprocess(emptyAsAbsent, z.string().default('main')),
    CI_HOOK_QUIET_SECONDS: z.preprocess(emptyAsAbsent, z.coerce.number().min(1).max(3600).default(20)),
  })
  .superRefine((values, context) => {
    const { CI_HOOK_URL, CI_HOOK_KIND, CI_HOOK_TOKEN = '', CI_HOOK_SECRET } = values;
    if (CI_HOOK_URL === undefined) return;
    const complain = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    if (CI_HOOK_SECRET !== undefined && !isWebhookSecret(CI_HOOK_SECRET)) {
      complain('CI_HOOK_SECRET', 'is no "whsec_" with 24 to 64 bytes in base64; empty it, and "npm start" makes one');
    }
    const { path, isRight } = CI_ADDRESSES[CI_HOOK_KIND];
    // What is no address at all was complained about already.
    const pathname = URL.parse(CI_HOOK_URL)?.pathname;
    if (pathname !== undefined && !path.test(pathname)) complain('CI_HOOK_URL', `is no address of the kind "${CI_HOOK_KIND}"`);
    if (CI_HOOK_KIND === 'webhook' && CI_HOOK_SECRET === undefined) complain('CI_HOOK_SECRET', 'is needed to sign the calls');
    if (!isRight.test(CI_HOOK_TOKEN)) complain('CI_HOOK_TOKEN', `is missing, or none of the kind "${CI_HOOK_KIND}"`);
  });

/** What addresses and tokens of each kind look like, by their documentation. */
const CI_ADDRESSES: Record<CiKind, { path: RegExp; isRight: RegExp }> = {
  webhook: { path: /./, isRight: /^/ },
  // "/repos/so-tttt/trang-tin/dispatches", and below "/api/v3" on a server of one's own
  github: { path: /\/repos\/[^/]+\/[^/]+\/dispatches$/, isRight: /./ },
  // "/api/v4/projects/42/trigger/pipeline"
  gitlab: { path: /\/api\/v4\/projects\/[^/]+\/trigger\/pipeline$/, isRight: /./ },
  // "/job/trang-tin/build"; the token is that of a user: "bang-tin:11ab…"
  jenkins: { path: /\/job\/[^/]+\/build(WithParameters)?$/, isRight: /^[^:]+:.+$/ },
};

/** @returns null where no CI is to be called */
export function toCiTarget(values: z.infer<typeof ciSchema>): CiTarget | null {
  if (values.CI_HOOK_URL === undefined) return null;
  return {
    kind: values.CI_HOOK_KIND,
    url: values.CI_HOOK_URL,
    token: values.CI_HOOK_TOKEN ?? null,
    secret: values.CI_HOOK_SECRET ?? null,
    ref: values.CI_HOOK_REF,
    quietMs: values.CI_HOOK_QUIET_SECONDS * 1000,
  };
}
