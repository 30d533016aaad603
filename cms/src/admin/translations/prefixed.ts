// Strapi keeps the texts of its plugins under the plugin's name.

/** { 'home': 'Trang chủ' } becomes { 'upload.home': 'Trang chủ' }. */
export function prefixed(plugin: string, texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));
}
