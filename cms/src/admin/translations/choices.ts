// The choices of a list as editors read them. Strapi looks each stored value up as a text of its own, so the values are the keys; one
// that stands in two lists means the same in both.

import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';

const RELATIONS = Object.entries(LEGAL_RELATIONS).map(([value, { name }]) => [value, name.charAt(0).toUpperCase() + name.slice(1)]);

export const choiceTranslations: Record<string, string> = {
  ...Object.fromEntries(RELATIONS),
  // The state of a task
  'chua-thuc-hien': 'Chưa thực hiện',
  'dang-thuc-hien': 'Đang thực hiện',
  'hoan-thanh': 'Hoàn thành',
  'qua-han': 'Quá hạn',
  // The style of dates
  'weekday-first': 'Thứ - ngày giờ',
  'time-first': 'Giờ - thứ, ngày',
  // The place of a menu or a banner
  main: 'Menu chính',
  'home-top': 'Đầu trang chủ',
  'home-side': 'Cột bên trang chủ',
  footer: 'Chân trang',
  // What a comment belongs to
  article: 'Bài viết',
  'meeting-report': 'Tin hội nghị',
};
