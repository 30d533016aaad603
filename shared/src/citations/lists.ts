// Lists say the type word once: "Nghị quyết số 18, số 19 và số 20-NQ/TW".

import { nextWord, skipBlanks } from './characters.ts';
import type { FoundCitation } from './citation.ts';
import type { Lead } from './leads.ts';
import { words } from './vocabulary.ts';

const JOINTS = words('và hoặc hay cùng');

/** Whether only a comma, a semicolon or "và" stands between the citation before and the number that `lead` leads to. */
export function continuesList(text: string, previous: FoundCitation, lead: Lead): boolean {
  if (lead.typeWord !== null || lead.start < previous.tailEnd) return false;
  let index = skipBlanks(text, previous.tailEnd);
  // Nothing but blanks between them is no list.
  if (index < 0 || index === lead.start) return false;
  const hasSign = text[index] === ',' || text[index] === ';' || text[index] === '&';
  if (hasSign) index = skipBlanks(text, index + 1);
  const joint = index < 0 ? null : nextWord(text, index);
  const hasJoint = joint !== null && JOINTS.has(joint.word);
  if (hasJoint) index = skipBlanks(text, joint.end);
  return (hasSign || hasJoint) && index === lead.start;
}
