// Short ways to write what a meeting report counts and assigns.

import type { TASK_STATES } from '@bang-tin/shared/content-schemas';

interface IndicatorContext {
  unit?: string;
  area?: string;
  period?: string;
}

/** "77/108 xã" is counted('Xã đạt chuẩn', 77, 108, { unit: 'xã' }). */
export function counted(name: string, value: number, outOf: number, { unit, area, period }: IndicatorContext = {}) {
  return { name, value, unit: unit ?? null, outOf, area: area ?? null, period: period ?? null };
}

/** "95,9 %" is measured('Tỷ lệ bao phủ', 95.9, { unit: '%' }). */
export function measured(name: string, value: number, { unit, area, period }: IndicatorContext = {}) {
  return { name, value, unit: unit ?? null, outOf: null, area: area ?? null, period: period ?? null };
}

type TaskState = (typeof TASK_STATES)[number];

export function task(what: string, responsible: string, deadline: string | null, state: TaskState) {
  return { what, responsible, deadline, state };
}
