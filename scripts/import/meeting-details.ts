// What a meeting report says of its meeting, in fields. Whatever the text does not say stays empty; what was inferred is a doubt.

import { formatDay } from '@bang-tin/shared/vietnam-time';
import { type MeetingDay, readMeetingDay } from './meeting-day.ts';
import { partOfYearIn, readPeriod } from './meeting-period.ts';
import { type Official, readOfficials } from './officials.ts';
import { toSentences } from './sentences.ts';

export interface MeetingDetails {
  meetingDay: string | null;
  place: string | null;
  hosts: string[];
  chairs: Official[];
  directing: Official[];
  participants: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  opinionCount: number | null;
  doubts: string[];
}

/** @param publishedDay day of publishing in Vietnam, which may tell the year of the meeting. */
export function readMeetingDetails(title: string, paragraphs: readonly string[], publishedDay: string | null): MeetingDetails {
  const lead = paragraphs[0] ?? '';
  const period = readPeriod(title, lead);
  const day = readMeetingDay(paragraphs.slice(0, 3), { publishedDay, period, title });
  const officials = readOfficials(paragraphs);
  const doubts: string[] = [];
  if (day === null) doubts.push('Không tìm thấy ngày họp đủ ngày, tháng, năm trong bài');
  else if (day.yearFrom !== 'text') doubts.push(yearDoubt(day));
  if (period?.unsure) doubts.push('Bài chỉ ghi năm, không nói là tổng kết năm: kỳ báo cáo tạm lấy cả năm');
  if (period === null && partOfYearIn(title, lead) !== null) {
    doubts.push('Bài nói đến một phần của năm (quý, học kỳ, số tháng) mà không rõ từ ngày nào đến ngày nào: kỳ báo cáo để trống');
  }
  const indicators = possibleIndicators(paragraphs);
  if (indicators.length > 0) doubts.push(`Số liệu có thể là chỉ tiêu, chưa đưa vào bảng: ${indicators.join('; ')}`);
  return {
    meetingDay: day?.day ?? null,
    place: readPlace(lead),
    hosts: readHosts(lead),
    ...officials,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    opinionCount: readOpinionCount(paragraphs),
    doubts,
  };
}

const YEAR_SOURCES = { published: 'ngày đăng', period: 'kỳ báo cáo', title: 'tiêu đề' } as const;
function yearDoubt({ day, yearFrom }: MeetingDay): string {
  const source = yearFrom === 'text' ? 'bài' : YEAR_SOURCES[yearFrom];
  return `Ngày họp trong bài không ghi năm; lấy năm theo ${source}: ${formatDay(day, 'vi')}`;
}

// "Chiều 12/10, tại Bảo hiểm xã hội tỉnh (BHXH), Ban …": the place stands right after the day
const PLACE =
  /^[^.]{0,60}?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?,? [tT]ại ([^,;.]{3,120}?)(?:,|;|\.|(?: đã)?(?: được)? (?:tổ chức|diễn ra)|$)/u;

/** Where the meeting was, when the lead says so right after the day. */
export function readPlace(lead: string): string | null {
  const place =
    PLACE.exec(lead)?.[1]
      ?.replace(/\s*\([^)]*\)$/, '')
      .trim() ?? null;
  return place === null || /^(?:hội nghị|buổi|cuộc)/iu.test(place) ? null : place;
}

// "… phối hợp với …"; "và" only before another body: "Sở Tài nguyên và Môi trường" is one
const HOST_SEPARATOR =
  /\s+(?:chủ trì,? )?phối hợp(?: cùng với| cùng| với)?\s+|\s+(?:và|cùng|với)\s+(?=(?:Ban|Sở|Phòng|Hội|UBND|HĐND|Ủy ban|Ủy Ban|Tỉnh|Huyện|Thành|Thị|Quận|Đảng|Trung tâm|Trường|Bộ|Cục|Chi cục|Viện|Báo|Đài|Công ty|Liên đoàn|MTTQ|LĐLĐ)(?!\p{L}))/u;

// "Hội nghị được tổ chức" names nobody
const NO_HOST = /^(?:hội nghị|buổi|cuộc|chương trình|lễ|kỳ họp|việc)(?!\p{L})|(?:được|sẽ|không)$/iu;

/** Who held the meeting: "Ban Tuyên giáo Tỉnh ủy phối hợp với BHXH tỉnh tổ chức hội nghị" names two. */
export function readHosts(lead: string): string[] {
  for (const sentence of toSentences(lead)) {
    const before = /^(.{5,300}?) (?:đã )?(?:tổ chức|tiến hành|chủ trì tổ chức)(?!\p{L})/u.exec(sentence)?.[1];
    if (before === undefined) continue;
    const subject = before
      .replace(/^(?:Sáng|Trưa|Chiều|Tối|Ngày|Trong|Vừa qua|Hôm nay|Mới đây)[^,]*,\s*/u, '')
      .replace(/^tại [^,]+,\s*/u, '')
      .replace(/ đã$/u, '');
    const hosts = subject.split(HOST_SEPARATOR).map((host) => host.trim());
    const fits = hosts.every((host) => /^\p{Lu}/u.test(host) && !NO_HOST.test(host) && host.length <= 100 && !/[,;:]/.test(host));
    if (fits) return hosts;
  }
  return [];
}

const NUMERALS: Readonly<Record<string, number>> = {
  ...{ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 },
};
// "07 ý kiến phát biểu", "có 12 lượt ý kiến tham luận", "năm ý kiến"; not "một số ý kiến"
const OPINIONS =
  /(?<![\p{L}\d])(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:lượt )?(?:đại biểu (?:có |nêu |phát biểu )?)?ý kiến(?!\p{L})/iu;

/** How many opinions were given, where the text counts them. */
export function readOpinionCount(paragraphs: readonly string[]): number | null {
  for (const paragraph of paragraphs) {
    const said = OPINIONS.exec(paragraph)?.[1]?.toLowerCase();
    if (said !== undefined) return NUMERALS[said] ?? Number(said);
  }
  return null;
}

const SHARE =
  /(?<![\d/.,])\d{1,4}\/\d{1,4} (?:xã|xa|huyện|thành phố|phường|thị trấn|trường|thôn|bản|đơn vị|cơ quan|chỉ tiêu)[^.;,]{0,60}/gu; // "15/16 xã đạt chuẩn …"
const MAX_INDICATORS_SHOWN = 8;

/** Shares such as "15/16 xã đạt chuẩn": an editor decides whether they are indicators. */
function possibleIndicators(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => paragraph.match(SHARE) ?? []).slice(0, MAX_INDICATORS_SHOWN);
}
