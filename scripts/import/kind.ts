// Whether a page reports a meeting (a conference, a briefing, a summing-up) or is an article.

import { foldText } from '@bang-tin/shared/text-folding';

export interface KindOfPage {
  isMeeting: boolean;
  /** What spoke for and against, when it was close. */
  doubt: string | null;
}

// Folded. "hội nghị giao ban", "phiên họp thứ 12", "tổng kết công tác"; not "hội nhập", "lễ kỷ niệm"
const MEETING =
  /\b(?:hoi nghi|giao ban|so ket|tong ket|hoi thao|toa dam|cuoc hop|phien hop|ky hop|buoi lam viec|dai hoi|hop (?:bao|ban|giao|mat|truc tuyen))\b/;
const EVENT = /\b(?:to chuc|dien ra|khai mac|be mac|tien hanh|chu tri|du|tham du|da hop|phoi hop)\b/;
const DAY = /\b(?:sang|chieu|toi|ngay|hom nay)\b[^.]{0,20}\d{1,2}[/-]\d{1,2}|\bngay \d{1,2} thang \d{1,2}/;
const IN_MEETING =
  /\b(?:tai|ket luan|phat bieu tai|ket thuc|be mac|khai mac|du|chu tri) (?:hoi nghi|buoi giao ban|cuoc hop|phien hop|ky hop|hoi thao|toa dam|dai hoi)\b/;
// Titles of papers that announce or order a meeting instead of telling of it.
const ORDERING =
  /^(?:ke hoach|thong bao|giay moi|cong van|quyet dinh|huong dan|chi thi|tai lieu|chuong trinh|de cuong|cong dien|to trinh)\b/;

/** Points for a meeting; three make a report. */
export function kindOfPage(title: string, lead: string, body: string): KindOfPage {
  const [foldedTitle, foldedLead] = [foldText(title), foldText(lead)];
  const opening = foldText(`${lead} ${body.slice(0, 1500)}`);
  const inTitle = MEETING.test(foldedTitle) && !ORDERING.test(foldedTitle) ? 2 : 0;
  const isEvent = MEETING.test(foldedLead) && EVENT.test(foldedLead);
  const inLead = isEvent ? (DAY.test(foldedLead) ? 2 : 1) : 0;
  const inBody = IN_MEETING.test(opening) || IN_MEETING.test(foldText(body)) ? 1 : 0;
  const points = ORDERING.test(foldedTitle) ? 0 : inTitle + inLead + inBody;
  const isMeeting = points >= 3;
  const close = points === 2 || points === 3;
  const seen = [inTitle > 0 && 'tiêu đề', inLead > 0 && 'đoạn mở đầu', inBody > 0 && 'nội dung'].filter((part) => part !== false);
  const doubt = close
    ? `Loại trang: coi là ${isMeeting ? 'tin hội nghị' : 'bài viết'} vì ${seen.join(', ')} nói đến hội nghị; hãy xem lại`
    : null;
  return { isMeeting, doubt };
}
