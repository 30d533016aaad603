// Which documents and files a document of the demo mentions, by key.

function mentions(value: unknown, kind: '$ref' | '$file'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const key = (value as Record<string, unknown>)[kind];
  return typeof key === 'string' ? [key] : Object.values(value).flatMap((item) => mentions(item, kind));
}

/** Keys of the documents that `value` mentions anywhere, in order, with repetitions. */
export const listReferences = (value: unknown): string[] => mentions(value, '$ref');
/** Keys of the files that `value` mentions anywhere. */
export const listFiles = (value: unknown): string[] => mentions(value, '$file');
