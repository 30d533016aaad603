// What the demo's articles and meeting reports are put together from.

import type { SceneName } from '../../art/scene-names.ts';
import { file, ref } from '../../intake-builders.ts';

/** An instant told in Vietnam's time. @param day "2026-11-16" @param time "08:45" @returns ISO 8601 in UTC */
export const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString();

/** The drawn picture of a story. */
export const figure = (scene: SceneName, caption: string, alt: string) => ({ picture: file(`picture:${scene}`), caption, alt });

export const inCategory = (name: string) => ref(`category:${name}`);
export const articleRef = (name: string) => ref(`article:${name}`);
export const reportRef = (name: string) => ref(`meeting-report:${name}`);
export const lawRef = (number: string) => ref(`legal-document:${number}`);

/** "Tin, ảnh: Minh Thư" */
export const newsBy = (name: string) => [{ role: 'Tin, ảnh', name, person: null }];
/** "Tác giả: Minh Thư" */
export const writtenBy = (name: string) => [{ role: 'Tác giả', name, person: null }];
export const textAndPictures = (text: string, pictures: string) => [
  { role: 'Bài', name: text, person: null },
  { role: 'Ảnh', name: pictures, person: null },
];

/** Views counted by the portal before this one. */
export const formerViews = (views: number) => ({ address: null, views, downloads: 0 });
