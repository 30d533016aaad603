// The frame of the demo portal: settings, menus, banners and a poll.

import {
  articleAddress,
  categoryAddress,
  legalDocumentListAddress,
  legalFacetAddress,
  pageAddress,
  statisticsAddress,
} from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import { toSlug } from '@bang-tin/shared/slugs';
import { banner, file, menu, poll, siteSettings } from '../intake-builders.ts';
import { at } from './stories/story-parts.ts';

const PRIVACY = `
<p>Cổng đếm lượt xem mà không theo dõi người xem: không cookie theo dõi, không quảng cáo, không gửi dữ liệu cho bên thứ ba. Mã dùng để tránh đếm lặp được thay mỗi ngày và không thể dùng để tìm ra bạn. Liên hệ: bbt@mocgiang.example.</p>`;
const PRIVACY_EN = `
<p>The portal counts views without following viewers: no tracking cookies, no advertising, no data for third parties. The code that avoids counting twice changes every day and cannot be traced to you. Contact: bbt@mocgiang.example.</p>`;

export const settings = siteSettings(
  'moc-giang',
  {
    title: 'Cổng thông tin điện tử tỉnh Mộc Giang',
    owner: 'Ủy ban nhân dân tỉnh Mộc Giang',
    province: 'Mộc Giang',
    description: 'Tin tức, hoạt động chỉ đạo điều hành và văn bản của các cơ quan tỉnh Mộc Giang (nội dung minh họa).',
    crest: file('crest'),
    primaryColour: '#9b1c1c',
    accentColour: '#b7791f',
    dateStyle: 'weekday-first',
    address: 'Số 5 đường Bờ Sông, phường Mộc Thành, tỉnh Mộc Giang',
    phone: '0200 3000 300',
    email: 'bbt@mocgiang.example',
    responsible: 'Bà Lò Thị Thanh Hiên, Phó Chủ tịch UBND tỉnh, Trưởng Ban Biên tập',
    licence: 'Nội dung minh họa, không phải trang của một cơ quan có thật',
    carriedVisits: 1284570,
    respectDoNotTrack: true,
    privacy: PRIVACY,
  },
  {
    title: 'Mộc Giang Provincial Portal',
    owner: 'People’s Committee of Mộc Giang Province',
    description: 'News, meetings and official documents of the public bodies of Mộc Giang Province (demonstration content).',
    address: '5 Bờ Sông Street, Mộc Thành Ward, Mộc Giang Province',
    responsible: 'Ms Lò Thị Thanh Hiên, Vice Chairwoman of the Provincial People’s Committee, Head of the Editorial Board',
    licence: 'Demonstration content; not the site of a real public body',
    privacy: PRIVACY_EN,
  },
);

type Link = [label: string, address: string];
const links = (pairs: Link[]) => pairs.map(([label, address]) => ({ label, address }));
const item = (label: string, address: string, children: Link[] = []) => ({ label, address, children: links(children) });

const vi: Locale = 'vi';
const en: Locale = 'en';
const englishPage = (title: string) => pageAddress(en, toSlug(title));
const englishCategory = (title: string) => categoryAddress(en, toSlug(title));

export const menus = [
  menu(
    'main',
    {
      title: 'Menu chính',
      place: 'main',
      items: [
        item('Giới thiệu', pageAddress(vi, 'gioi-thieu'), [
          ['Giới thiệu chung', pageAddress(vi, 'gioi-thieu')],
          ['Cơ cấu tổ chức', pageAddress(vi, 'co-cau-to-chuc')],
        ]),
        item('Tin tức', categoryAddress(vi, 'tin-tuc-su-kien'), [
          ['Thời sự - Chính trị', categoryAddress(vi, 'thoi-su-chinh-tri')],
          ['Kinh tế', categoryAddress(vi, 'kinh-te')],
          ['Văn hóa - Xã hội', categoryAddress(vi, 'van-hoa-xa-hoi')],
          ['Tin cơ sở', categoryAddress(vi, 'tin-co-so')],
        ]),
        item('Khoa giáo', categoryAddress(vi, 'khoa-giao'), [
          ['Giáo dục và đào tạo', categoryAddress(vi, 'giao-duc')],
          ['Y tế - Dân số', categoryAddress(vi, 'y-te-dan-so')],
          ['Khoa học, công nghệ và chuyển đổi số', categoryAddress(vi, 'chuyen-doi-so')],
        ]),
        item('Chỉ đạo - Điều hành', categoryAddress(vi, 'chi-dao-dieu-hanh'), [
          ['Hội nghị, cuộc họp', categoryAddress(vi, 'hoi-nghi')],
          ['Cải cách hành chính', categoryAddress(vi, 'cai-cach-hanh-chinh')],
        ]),
        item('Văn bản', legalDocumentListAddress(vi), [
          ['Nghị quyết', legalFacetAddress(vi, 'type', 'nghi-quyet')],
          ['Quyết định', legalFacetAddress(vi, 'type', 'quyet-dinh')],
          ['Kế hoạch', legalFacetAddress(vi, 'type', 'ke-hoach')],
          ['Văn bản của UBND tỉnh', legalFacetAddress(vi, 'issuer', 'ubnd-tinh-moc-giang')],
        ]),
        item('Liên hệ', pageAddress(vi, 'lien-he')),
      ],
    },
    {
      title: 'Main menu',
      items: [
        item('About', englishPage('About Mộc Giang Province')),
        item('News', englishCategory('News and events'), [
          ['Politics', englishCategory('Politics')],
          ['Economy', englishCategory('Economy')],
          ['Culture and society', englishCategory('Culture and society')],
        ]),
        item('Meetings', englishCategory('Meetings')),
        item('Documents', legalDocumentListAddress(en)),
        item('Contact', englishPage('Contact')),
      ],
    },
  ),
  menu(
    'footer',
    {
      title: 'Menu chân trang',
      place: 'footer',
      items: [
        item('Liên hệ', pageAddress(vi, 'lien-he')),
        item('Chính sách quyền riêng tư', pageAddress(vi, 'chinh-sach-quyen-rieng-tu')),
        item('Cơ cấu tổ chức', pageAddress(vi, 'co-cau-to-chuc')),
        item('Thống kê truy cập', statisticsAddress(vi)),
      ],
    },
    {
      title: 'Footer menu',
      items: [
        item('Contact', englishPage('Contact')),
        item('Privacy policy', englishPage('Privacy policy')),
        item('Statistics', statisticsAddress(en)),
      ],
    },
  ),
];

export const banners = [
  banner(
    'bo-giay-to',
    {
      title: 'Bỏ bốn loại giấy tờ trong 32 thủ tục',
      picture: file('banner:digital'),
      alt: 'Từ 20/8/2026: không phải nộp bốn loại giấy tờ trong 32 thủ tục. Xem chi tiết.',
      link: articleAddress(vi, at('2026-08-24', '09:50'), 'sua-quy-che-mot-cua-bo-bon-loai-giay-to'),
      slot: 'home-side',
      order: 1,
    },
    {
      title: 'Four documents fewer in 32 procedures',
      alt: 'From 20 August 2026: four documents fewer in 32 procedures. Read more.',
      link: articleAddress(en, at('2026-08-24', '09:50'), 'four-documents-fewer-in-32-procedures'),
    },
  ),
  banner('mua-nuoc-do', {
    title: 'Mùa nước đổ Khau Mây',
    picture: file('banner:terraces'),
    alt: 'Ruộng bậc thang Khau Mây mùa nước đổ. Đọc bài viết.',
    link: articleAddress(vi, at('2026-05-24', '07:30'), 'ruong-bac-thang-khau-may-mua-nuoc-do'),
    slot: 'home-side',
    order: 2,
  }),
];

export const polls = [
  poll(
    'dich-vu-cong-can-cai-thien',
    {
      title: 'Điều gì ở dịch vụ công cần cải thiện trước?',
      question: 'Theo bạn, điều gì ở dịch vụ công của tỉnh cần được cải thiện trước?',
      options: [
        'Biểu mẫu dễ hiểu hơn',
        'Ít giấy tờ hơn',
        'Trả kết quả nhanh hơn',
        'Hướng dẫn tại nhà văn hóa thôn',
        'Giờ làm việc thuận tiện hơn',
      ],
      from: at('2026-10-10', '00:00'),
      until: null,
    },
    {
      title: 'What should public services improve first?',
      question: 'What should the province’s public services improve first?',
      options: ['Simpler forms', 'Less paperwork', 'Faster results', 'Help in the hamlet', 'More convenient hours'],
    },
  ),
];
