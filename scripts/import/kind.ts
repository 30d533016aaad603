// Whether a page reports a meeting (a conference, a briefing, a summing-up) or is an article.

import { foldText } from '@bang-tin/shared/text-folding';
import { toSentences } from './sentences.ts';

export interface KindOfPage {
  isMeeting: boolean;
  /** What spoke for a meeting, when it was close. */
  doubt: string | null;
}

// All on folded text. "hội nghị giao ban", "phiên họp thứ 12", "tổng kết công tác"; not "hội nhập", "lễ kỷ niệm"
const MEETING =
  'hoi nghi|giao ban|so ket|tong ket|hoi thao|toa dam|cuoc hop|phien hop|ky hop|buoi hop|hop (?:ban|giao|mat|truc tuyen|thuong|lien|danh gia)';
const IN_TITLE = new RegExp(`\\b(?:${MEETING}|dai hoi)\\b`);
const HEADS_TITLE = new RegExp(`^(?:(?:khai mac|be mac|to chuc|phien|buoi)\\s)?(?:${MEETING}|dai hoi|hop)\\b`);
const EVENT = 'to chuc|dien ra|khai mac|be mac|tien hanh|chu tri|du|tham du|da hop|trieu tap|tham gia';
const MEETING_HELD = new RegExp(
  `\\b(?:${EVENT})\\b[^;]{0,80}\\b(?:${MEETING})\\b|\\b(?:${MEETING})\\b[^;]{0,80}\\b(?:dien ra|duoc to chuc|khai mac|be mac|do .{5,80} chu tri)\\b`,
);
const DAY = /\b(?:sang|trua|chieu|toi|ngay|hom nay)\b[^.]{0,20}\d{1,2} ?[/-] ?\d{1,2}|\bngay \d{1,2} thang \d{1,2}/;
const IN_MEETING =
  /\b(?:tai|ket luan|phat bieu tai|ket thuc|be mac|khai mac|du|chu tri) (?:hoi nghi|buoi giao ban|cuoc hop|phien hop|ky hop|hoi thao|toa dam|dai hoi)\b/;
// Meetings that a text only refers to: "Nghị quyết Hội nghị Trung ương 4", "Nghị quyết Đại hội Đảng bộ"
const REFERRED =
  /\b(?:nghi quyet|ket luan|van kien|thong bao|chao mung|huong toi|truoc|sau)(?: thanh cong)?(?: cua)? (?:hoi nghi|dai hoi)\b|\bhoi nghi (?:lan thu \S+ )?(?:ban chap hanh )?trung uong\b/g;
// Titles of papers that announce or order a meeting instead of telling of it.
const ORDERING =
  /^(?:ke hoach|thong bao|giay moi|cong van|quyet dinh|huong dan|chi thi|tai lieu|chuong trinh|de cuong|cong dien|to trinh)\b/;

/** Adds up what speaks for a meeting; three points make a report. */
export function kindOfPage(title: string, lead: string, body: string): KindOfPage {
  const plainTitle = foldText(title).replace(REFERRED, ' ');
  if (ORDERING.test(plainTitle)) return { isMeeting: false, doubt: null };
  const inTitle = HEADS_TITLE.test(plainTitle) ? 3 : IN_TITLE.test(plainTitle) ? 2 : 0;
  const held = toSentences(lead).some((sentence) => MEETING_HELD.test(foldText(sentence).replace(REFERRED, ' ')));
  const inLead = held ? (DAY.test(foldText(lead)) ? 2 : 1) : 0;
  const inBody = IN_MEETING.test(foldText(`${lead} ${body}`)) ? 1 : 0;
  const points = inTitle + inLead + inBody;
  const isMeeting = points >= 3;
  const seen = [inTitle > 0 && 'tiêu đề', inLead > 0 && 'đoạn mở đầu', inBody > 0 && 'nội dung'].filter((part) => part !== false);
  const close = points === 2 || points === 3;
  const doubt = close
    ? `Loại trang: coi là ${isMeeting ? 'tin hội nghị' : 'bài viết'} vì chỉ có ${seen.join(', ')} nói đến hội nghị; hãy xem lại`
    : null;
  return { isMeeting, doubt };
}
