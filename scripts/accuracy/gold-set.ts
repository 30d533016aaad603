// Texts with their citations checked by hand, in the shape in which such sets are kept: offsets of the NFC text.

export interface GoldCitation {
  category: 'full' | 'short' | 'named';
  /** Normal form; null of a law cited by name. */
  number: string | null;
  /** Where the number stands; of a law cited by name, the whole. */
  start: number;
  end: number;
  date: string | null;
  issuer: string | null;
  /** Papers of courts and of companies: found or not, it does not count. */
  isOptional: boolean;
}
export interface Span {
  start: number;
  end: number;
}
export interface GoldPassage {
  id: string;
  text: string;
  citations: GoldCitation[];
  /** What looks like a citation and is none. */
  hardNegatives: Span[];
  /** Where nothing is counted. */
  ignored: Span[];
}

/** One citation as the kept files have it. */
interface StoredCitation {
  start: number;
  end: number;
  number: string | null;
  number_start?: number;
  number_end?: number;
  category: GoldCitation['category'];
  system?: string;
  date?: string;
  issuer?: string;
}
export interface StoredPassage {
  id: string;
  text?: string;
  file?: string;
  citations: StoredCitation[];
  hard_negatives: Span[];
  ignore: Span[];
}

/** @param text the passage's own, or that of the file that it names */
export function fromStored(passage: StoredPassage, text: string): GoldPassage {
  const citations = passage.citations.map((stored) => ({
    category: stored.category,
    number: stored.number,
    start: stored.number_start ?? stored.start,
    end: stored.number_end ?? stored.end,
    date: stored.date ?? null,
    issuer: stored.issuer?.split(/\s+/).join(' ') ?? null,
    isOptional: stored.system === 'case' || stored.system === 'enterprise',
  }));
  return { id: passage.id, text, citations, hardNegatives: passage.hard_negatives, ignored: passage.ignore };
}

const MARK = /«([^»|]*)\|([^»]*)»/g; // «12/QĐ-UBND|full|12/QĐ-UBND|2019-03-05|UBND tỉnh»; not «Lời nói đầu»

/**
 * Reads passages between lines of "---", with marks: «as printed|category|normal form|date|issuer»; an empty normal form is the same as
 * printed; «77/108|no» is a hard negative.
 */
export function parseMarkedPassages(marked: string): GoldPassage[] {
  return marked.split(/^---$/m).map((source, index) => parseMarkedPassage(`own-${index + 1}`, source.trim()));
}

function parseMarkedPassage(id: string, source: string): GoldPassage {
  const passage: GoldPassage = { id, text: '', citations: [], hardNegatives: [], ignored: [] };
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    passage.text += source.slice(from, match.index);
    const [mark, printed = '', rest = ''] = match;
    const [category, number = '', date, issuer] = rest.split('|');
    const span = { start: passage.text.length, end: passage.text.length + printed.length };
    passage.text += printed;
    from = match.index + mark.length;
    if (category === 'no') passage.hardNegatives.push(span);
    else {
      const normal = category === 'named' ? null : number || printed;
      passage.citations.push({
        ...span,
        category: category as GoldCitation['category'],
        number: normal,
        date: date || null,
        issuer: issuer || null,
        isOptional: false,
      });
    }
  }
  passage.text += source.slice(from);
  return passage;
}
