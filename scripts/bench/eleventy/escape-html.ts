const SPECIAL = /[&<>"]/;

/** Text as HTML and as the value of an attribute. Most texts have nothing to escape, and one look tells. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
