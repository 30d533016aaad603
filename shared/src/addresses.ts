// Where each page stands. Addresses have no closing slash, never change with the category, and English ones start with /en.

import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import { toSiteDay } from './vietnam-time.ts';

const prefix = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : `/${locale}`);

/** "/" in Vietnamese, "/en" in English. */
export function homeAddress(locale: Locale): string {
  return prefix(locale) || '/';
}

/** @param date the date for readers, ISO 8601 in UTC; its year and month are those of Asia/Ho_Chi_Minh. */
export function articleAddress(locale: Locale, date: string, slug: string): string {
  return `${prefix(locale)}/bai-viet/${yearAndMonth(date)}/${slug}`;
}

/** @param date the date for readers, ISO 8601 in UTC. */
export function meetingReportAddress(locale: Locale, date: string, slug: string): string {
  return `${prefix(locale)}/hoi-nghi/${yearAndMonth(date)}/${slug}`;
}

/** @param year year of issue, or "khac" where neither the number nor a day of issue tells it. */
export function legalDocumentAddress(locale: Locale, year: string, slug: string): string {
  return `${prefix(locale)}/van-ban/${year}/${slug}`;
}

export function pageAddress(locale: Locale, slug: string): string {
  return `${prefix(locale)}/trang/${slug}`;
}

export function categoryAddress(locale: Locale, slug: string): string {
  return `${prefix(locale)}/chuyen-muc/${slug}`;
}

/** The bounded archive of a category: one page a month, so that a new article touches one of them. @param month "2026-11" */
export function categoryMonthAddress(locale: Locale, slug: string, month: string): string {
  return `${categoryAddress(locale, slug)}/${month.replace('-', '/')}`;
}

export function legalDocumentListAddress(locale: Locale): string {
  return `${prefix(locale)}/van-ban`;
}

export const LEGAL_FACETS = { type: 'loai', year: 'nam', issuer: 'co-quan' } as const;
export type LegalFacet = keyof typeof LEGAL_FACETS;

/** A list of legal documents by one facet: "/van-ban/loai/thong-tu", "/van-ban/nam/2024", "/van-ban/co-quan/bo-tai-chinh". */
export function legalFacetAddress(locale: Locale, facet: LegalFacet, value: string): string {
  return `${legalDocumentListAddress(locale)}/${LEGAL_FACETS[facet]}/${value}`;
}

export function statisticsAddress(locale: Locale): string {
  return `${prefix(locale)}/thong-ke`;
}

export function searchAddress(locale: Locale): string {
  return `${prefix(locale)}/tim-kiem`;
}

export function feedAddress(locale: Locale): string {
  return `${prefix(locale)}/rss.xml`;
}

/** The list of all files of open data. */
export const OPEN_DATA_ADDRESS = '/du-lieu.json';

export const REGISTER_FORMATS = ['json', 'csv'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** The register of the legal documents of a year, for programs: "/du-lieu/van-ban/2026.csv". @param year as in legalDocumentAddress */
export function legalRegisterAddress(year: string, format: RegisterFormat): string {
  return `/du-lieu/van-ban/${year}.${format}`;
}

const REGISTER = /^\/du-lieu\/van-ban\/(\d{4}|khac)\.(?:json|csv)$/; // "/du-lieu/van-ban/2026.json"; not "/du-lieu/van-ban/2026"

/** The year of such an address; null for every other one. */
export function yearOfRegister(address: string): string | null {
  return REGISTER.exec(address)?.[1] ?? null;
}

/** Where a file of the media library stands on the site. @param name its name there, which changes whenever its bytes do. */
export function mediaAddress(name: string): string {
  return `/media/${name}`;
}

function yearAndMonth(date: string): string {
  return toSiteDay(date).slice(0, 7).replace('-', '/');
}
