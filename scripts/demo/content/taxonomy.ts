// How the demo portal sorts what it publishes: categories, types and fields of legal documents.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { category, documentType, field, ref } from '../intake-builders.ts';

const within = (parent: string) => ref(`category:${parent}`);

export const categories: IntakeDocument[] = [
  category(
    'tin-tuc-su-kien',
    { title: 'Tin tức - Sự kiện', description: 'Tin hoạt động của các cấp, các ngành và đời sống trên địa bàn tỉnh.', order: 1 },
    { title: 'News and events', description: 'What public bodies and people across the province are doing.' },
  ),
  category(
    'thoi-su-chinh-tri',
    {
      title: 'Thời sự - Chính trị',
      description: 'Hoạt động của Tỉnh ủy, HĐND, UBND tỉnh và các sự kiện chính trị.',
      parent: within('tin-tuc-su-kien'),
      order: 1,
    },
    { title: 'Politics', description: 'The Provincial Party Committee, the People’s Council and the People’s Committee.' },
  ),
  category(
    'kinh-te',
    {
      title: 'Kinh tế',
      description: 'Nông nghiệp, hạ tầng, thương mại và doanh nghiệp.',
      parent: within('tin-tuc-su-kien'),
      order: 2,
    },
    { title: 'Economy', description: 'Farming, infrastructure, trade and enterprises.' },
  ),
  category(
    'van-hoa-xa-hoi',
    {
      title: 'Văn hóa - Xã hội',
      description: 'Bản sắc các dân tộc, thể thao, du lịch và an sinh xã hội.',
      parent: within('tin-tuc-su-kien'),
      order: 3,
    },
    { title: 'Culture and society', description: 'Traditions of the province’s peoples, sport, tourism and social welfare.' },
  ),
  category('tin-co-so', {
    title: 'Tin cơ sở',
    description: 'Tin từ các xã, phường, thôn, tổ dân phố.',
    parent: within('tin-tuc-su-kien'),
    order: 4,
  }),
  category(
    'khoa-giao',
    { title: 'Khoa giáo', description: 'Giáo dục, y tế, khoa học, công nghệ và chuyển đổi số.', order: 2 },
    { title: 'Education, health and science', description: 'Schools, health care, science, technology and digital services.' },
  ),
  category(
    'giao-duc',
    { title: 'Giáo dục và đào tạo', description: null, parent: within('khoa-giao'), order: 1 },
    { title: 'Education and training' },
  ),
  category(
    'y-te-dan-so',
    { title: 'Y tế - Dân số', description: null, parent: within('khoa-giao'), order: 2 },
    { title: 'Health and population' },
  ),
  category(
    'chuyen-doi-so',
    { title: 'Khoa học, công nghệ và chuyển đổi số', description: null, parent: within('khoa-giao'), order: 3 },
    { title: 'Science, technology and digital transformation' },
  ),
  category(
    'chi-dao-dieu-hanh',
    { title: 'Chỉ đạo - Điều hành', description: 'Chỉ đạo của lãnh đạo tỉnh và kết quả thực hiện.', order: 3 },
    { title: 'Direction and administration', description: 'Decisions of the province’s leaders and how they are carried out.' },
  ),
  category(
    'hoi-nghi',
    {
      title: 'Hội nghị, cuộc họp',
      description: 'Nội dung, kết luận và nhiệm vụ giao tại các hội nghị.',
      parent: within('chi-dao-dieu-hanh'),
      order: 1,
    },
    { title: 'Meetings', description: 'What was discussed, concluded and assigned.' },
  ),
  category(
    'cai-cach-hanh-chinh',
    {
      title: 'Cải cách hành chính',
      description: 'Thủ tục, cơ chế một cửa và dịch vụ công trực tuyến.',
      parent: within('chi-dao-dieu-hanh'),
      order: 2,
    },
    { title: 'Administrative reform', description: 'Procedures, one-stop service and online public services.' },
  ),
];

const TYPES: [name: string, vi: string, en: string, symbol: string | null][] = [
  ['luat', 'Luật', 'Law', null],
  ['nghi-quyet', 'Nghị quyết', 'Resolution', 'NQ'],
  ['nghi-dinh', 'Nghị định', 'Decree', 'NĐ'],
  ['thong-tu', 'Thông tư', 'Circular', 'TT'],
  ['quyet-dinh', 'Quyết định', 'Decision', 'QĐ'],
  ['chi-thi', 'Chỉ thị', 'Directive', 'CT'],
  ['chuong-trinh', 'Chương trình', 'Programme', 'CTr'],
  ['ke-hoach', 'Kế hoạch', 'Plan', 'KH'],
  ['cong-van', 'Công văn', 'Official letter', null],
  ['van-ban-hop-nhat', 'Văn bản hợp nhất', 'Consolidated text', 'VBHN'],
];
export const documentTypes = TYPES.map(([name, vi, en, symbol], index) =>
  documentType(name, { title: vi, symbol, order: index + 1 }, { title: en }),
);

const FIELDS: [name: string, vi: string, en: string][] = [
  ['to-chuc-bo-may', 'Tổ chức bộ máy', 'Organisation of government'],
  ['cai-cach-hanh-chinh', 'Cải cách hành chính', 'Administrative reform'],
  ['khoa-hoc-cong-nghe', 'Khoa học, công nghệ và chuyển đổi số', 'Science, technology and digital transformation'],
  ['bao-hiem-xa-hoi', 'Bảo hiểm xã hội, bảo hiểm y tế', 'Social and health insurance'],
  ['y-te', 'Y tế', 'Health'],
  ['giao-duc', 'Giáo dục', 'Education'],
  ['nong-nghiep', 'Nông nghiệp, thủy lợi', 'Agriculture and irrigation'],
  ['phong-chong-thien-tai', 'Phòng, chống thiên tai', 'Disaster prevention'],
  ['dat-dai', 'Đất đai', 'Land'],
  ['giao-thong', 'Giao thông', 'Transport'],
  ['van-ban-phap-luat', 'Văn bản, văn thư', 'Official documents'],
];
export const fields = FIELDS.map(([name, vi, en], index) => field(name, { title: vi, order: index + 1 }, { title: en }));
