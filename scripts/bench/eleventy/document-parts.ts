// Small parts that pages and lists of the competitor have in common.

import { formatDay } from '@bang-tin/shared/vietnam-time';

const numbers = new Intl.NumberFormat('vi-VN');
export const amount = (value: number): string => numbers.format(value);

export const day = (value: string): string => `<time datetime="${value}">${formatDay(value, 'vi')}</time>`;

export const count = (id: string, of: 'views' | 'downloads', carried: number): string =>
  `<span class="count"${carried === 0 ? ' hidden' : ''}>${of === 'views' ? 'Lượt xem' : 'Lượt tải'}: <span data-${of}="${id}">${carried > 0 ? amount(carried) : ''}</span></span>`;
