// Finding citations in prose on one core, and resolving them against a register of 100,000 documents.

import { CitationResolver } from '../../shared/src/citation-resolution.ts';
import { findCitations } from '../../shared/src/citations.ts';
import { loadOwnSet } from '../accuracy/load-sets.ts';
import { bestCpuMs } from './cpu-time.ts';
import { documentOf } from './legal-register.ts';

const TEXT_MB = 8;
const DOCUMENTS = 100_000;
const ROUNDS = 7;
/** What a page of news has between its citations. */
const PROSE = [
  'Sáng nay, Ban Tuyên giáo Tỉnh ủy phối hợp với các ngành trong khối khoa giáo tổ chức hội nghị giao ban công tác 9 tháng đầu năm, triển khai nhiệm vụ trọng tâm thời gian tới.',
  'Các đại biểu dự hội nghị đã thảo luận, làm rõ những kết quả đạt được, đồng thời chỉ ra những khó khăn, hạn chế trong việc huy động trẻ em ra lớp, chăm sóc sức khỏe nhân dân và giải quyết việc làm ở cơ sở.',
  'Đến nay, toàn tỉnh có 77/108 xã đạt bộ tiêu chí quốc gia về y tế, tỷ lệ người dân tham gia bảo hiểm y tế đạt 95,9%; 9.893 suất quà với tổng trị giá hơn 4,5 tỷ đồng đã được trao tận tay các gia đình.',
  'Phát biểu kết luận hội nghị, đồng chí Trưởng ban ghi nhận sự nỗ lực của các ngành và đề nghị tiếp tục nâng cao chất lượng công tác tham mưu, kịp thời tháo gỡ vướng mắc để hoàn thành các chỉ tiêu đã đề ra.',
];
const ADVERSARIAL = [
  '1/',
  '1 ',
  '12/QĐ-UBND ',
  '1/nđ-cp ',
  'Luật a 2013 ',
  'Nghị định 46, ',
  'ngày 1/1/2013 ',
  'điểm a ',
  'của ',
  '12/QĐ-UBND của a ',
  '1\n/\n',
];

const print = (figure: string, value: number, unit: string) => {
  console.log(JSON.stringify({ bench: 'citations', figure, value: Number(value.toPrecision(4)), unit }));
};

/** A text of about `megabytes` MB (10^6 bytes of UTF-8), flat in memory as a file that was read is. */
function fill(megabytes: number, pieces: readonly string[]): string {
  const unit = pieces.join('\n\n');
  return Buffer.from(unit.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(unit)))).toString('utf8');
}

function benchText(figure: string, pieces: readonly string[]): void {
  const text = fill(TEXT_MB, pieces);
  const ms = bestCpuMs(() => findCitations(text), ROUNDS);
  print(figure, Buffer.byteLength(text) / 1e6 / (ms / 1000), 'MB/s');
}

const cited = loadOwnSet().map(({ text }) => text);
// One passage with citations to four without: still more than a portal's news have.
benchText(
  'mb_per_s',
  cited.flatMap((text) => [text, ...PROSE]),
);
benchText('dense_mb_per_s', cited);

const slowest = ADVERSARIAL.map((piece) => {
  const text = fill(1, [piece]);
  return { piece, ms: bestCpuMs(() => findCitations(text), ROUNDS) };
}).sort((a, b) => b.ms - a.ms);
for (const { piece, ms } of slowest) console.log(`1 MB of ${JSON.stringify(piece)}: ${ms.toFixed(1)} ms`);
print('slowest_adversarial_ms', slowest[0]?.ms ?? 0, 'ms');

const documents = Array.from({ length: DOCUMENTS }, (_, index) => documentOf(index));
const citations = findCitations(
  documents
    .map(({ number, typeName }, index) => `${typeName} số ${number}${index % 3 === 0 ? ' ngày 12/3/2019' : ''} của Chính phủ`)
    .join('.\n\n'),
);
const resolver = new CitationResolver(documents, { province: 'Lai Châu' });
const resolveMs = bestCpuMs(() => {
  for (const citation of citations) resolver.resolve(citation);
}, ROUNDS);
print('resolved_per_s', citations.length / (resolveMs / 1000), 'citations/s');
