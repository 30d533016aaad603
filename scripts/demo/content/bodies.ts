// The public bodies and officials of the demo: Mộc Giang is no real province, and nobody here is a real person.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { organisation, person, ref } from '../intake-builders.ts';

const NATIONAL: [name: string, vi: string, en: string][] = [
  ['ban-chap-hanh-trung-uong', 'Ban Chấp hành Trung ương', 'Party Central Committee'],
  ['bo-chinh-tri', 'Bộ Chính trị', 'Political Bureau'],
  ['quoc-hoi', 'Quốc hội', 'National Assembly'],
  ['chinh-phu', 'Chính phủ', 'Government'],
];
const nationalBodies = NATIONAL.map(([name, vi, en]) => organisation(name, { title: vi }, { title: en }));

const TOWN = 'phường Mộc Thành, tỉnh Mộc Giang';

/** A department under the provincial People's Committee. */
function department(name: string, vi: string, en: string, street: string, extension: string): IntakeDocument {
  const mailbox = name.replace(/^so-/, '').replaceAll('-', '');
  return organisation(
    name,
    {
      title: vi,
      parent: ref('organisation:ubnd-tinh-moc-giang'),
      address: `${street}, ${TOWN}`,
      phone: `0200 3000 ${extension}`,
      email: `${mailbox}@mocgiang.example`,
    },
    { title: en },
  );
}

const provincialBodies: IntakeDocument[] = [
  organisation(
    'tinh-uy-moc-giang',
    {
      title: 'Tỉnh ủy Mộc Giang',
      shortName: 'Tỉnh ủy',
      address: `Số 1 đường Bờ Sông, ${TOWN}`,
      phone: '0200 3000 101',
      email: 'tinhuy@mocgiang.example',
    },
    { title: 'Provincial Party Committee of Mộc Giang', shortName: 'Provincial Party Committee' },
  ),
  organisation(
    'hdnd-tinh-moc-giang',
    {
      title: 'Hội đồng nhân dân tỉnh Mộc Giang',
      shortName: 'HĐND tỉnh',
      address: `Số 3 đường Bờ Sông, ${TOWN}`,
      phone: '0200 3000 201',
      email: 'hdnd@mocgiang.example',
    },
    { title: 'People’s Council of Mộc Giang Province', shortName: 'Provincial People’s Council' },
  ),
  organisation(
    'ubnd-tinh-moc-giang',
    {
      title: 'Ủy ban nhân dân tỉnh Mộc Giang',
      shortName: 'UBND tỉnh',
      address: `Số 5 đường Bờ Sông, ${TOWN}`,
      phone: '0200 3000 301',
      email: 'ubnd@mocgiang.example',
      website: 'https://mocgiang.example',
    },
    { title: 'People’s Committee of Mộc Giang Province', shortName: 'Provincial People’s Committee' },
  ),
  organisation('huyen-uy-thuong-lung', {
    title: 'Huyện ủy Thượng Lũng',
    shortName: 'Huyện ủy (đến ngày 30/6/2025)',
    parent: ref('organisation:tinh-uy-moc-giang'),
  }),
  department('so-y-te', 'Sở Y tế', 'Department of Health', 'Số 12 đường Hoa Ban', '412'),
  department('so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training', 'Số 18 đường Hoa Ban', '418'),
  department('so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology', 'Số 7 phố Cầu Gỗ', '407'),
  department(
    'so-nong-nghiep-va-moi-truong',
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
    'Số 40 phố Cầu Gỗ',
    '440',
  ),
  department(
    'trung-tam-phuc-vu-hanh-chinh-cong',
    'Trung tâm Phục vụ hành chính công tỉnh',
    'Provincial Public Administration Service Centre',
    'Số 2 quảng trường Sông Mộc',
    '502',
  ),
];

export const organisations = [...nationalBodies, ...provincialBodies];

const PEOPLE: [name: string, title: string, position: string, english: string, body: string][] = [
  [
    'ha-van-linh',
    'Hà Văn Lĩnh',
    'Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
    'Secretary of the Provincial Party Committee, Chairman of the Provincial People’s Council',
    'tinh-uy-moc-giang',
  ],
  [
    'dinh-quang-thieu',
    'Đinh Quang Thiều',
    'Phó Bí thư Thường trực Tỉnh ủy',
    'Standing Deputy Secretary of the Provincial Party Committee',
    'tinh-uy-moc-giang',
  ],
  [
    'nong-thi-bich-van',
    'Nông Thị Bích Vân',
    'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
    'Deputy Secretary of the Provincial Party Committee, Chairwoman of the Provincial People’s Committee',
    'ubnd-tinh-moc-giang',
  ],
  [
    'truong-huu-khiem',
    'Trương Hữu Khiêm',
    'Phó Chủ tịch UBND tỉnh',
    'Vice Chairman of the Provincial People’s Committee',
    'ubnd-tinh-moc-giang',
  ],
  [
    'lo-thi-thanh-hien',
    'Lò Thị Thanh Hiên',
    'Phó Chủ tịch UBND tỉnh',
    'Vice Chairwoman of the Provincial People’s Committee',
    'ubnd-tinh-moc-giang',
  ],
  ['cao-minh-nguyet', 'Cao Minh Nguyệt', 'Giám đốc Sở Y tế', 'Director of the Department of Health', 'so-y-te'],
  [
    'phung-van-tiep',
    'Phùng Văn Tiệp',
    'Giám đốc Sở Giáo dục và Đào tạo',
    'Director of the Department of Education and Training',
    'so-giao-duc-va-dao-tao',
  ],
  [
    'be-ngoc-luan',
    'Bế Ngọc Luân',
    'Giám đốc Sở Khoa học và Công nghệ',
    'Director of the Department of Science and Technology',
    'so-khoa-hoc-va-cong-nghe',
  ],
  [
    'vi-duc-toai',
    'Vi Đức Toại',
    'Giám đốc Sở Nông nghiệp và Môi trường',
    'Director of the Department of Agriculture and Environment',
    'so-nong-nghiep-va-moi-truong',
  ],
];
export const people = PEOPLE.map(([name, title, position, english, body]) =>
  person(name, { title, position, organisation: ref(`organisation:${body}`) }, { title, position: english }),
);

/** An official of the list above, as a report names them. @param position where it differs from the one held today. */
export function official(name: string, position?: string) {
  const found = PEOPLE.find(([key]) => key === name);
  if (!found) throw new Error(`No official is named ${name} in bodies.ts`);
  return { name: found[1], position: position ?? found[2], person: ref(`person:${name}`) };
}

/** The same official with the English name of the position. */
export function officialInEnglish(name: string) {
  return official(name, PEOPLE.find(([key]) => key === name)?.[3]);
}

/** A person or a body named in a report that has no entry of its own. */
export const guest = (name: string, position: string | null = null) => ({ name, position, person: null });
