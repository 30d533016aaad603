// Pages of stories and of legal documents of the competitor: the same elements as the portal's own, as plain functions.

import type { Content, Media } from '@bang-tin/shared/content-schemas';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { formatDateTime, formatDay, toSiteDay } from '@bang-tin/shared/vietnam-time';
import { escapeHtml, type PageFrame } from './frame-template.ts';
import type { Law, Link, PortalModel, Story } from './portal-model.ts';

const WINDOW = 5;
const amount = (value: number): string => value.toLocaleString('vi-VN');

export const mediaAddress = (url: string): string =>
  url
    .replace('/uploads/', '/media/')
    .replace('_', '-')
    .replace(/\.(\w+)$/, '-0a1b2c3d.$1');

export function picture(media: Media, alt: string, sizes: string, eager: boolean): string {
  const widths = [...media.formats.map(({ url, width }) => ({ url, width })), { url: media.url, width: media.width ?? 0 }];
  const shown = media.formats.at(-1) ?? { url: media.url, width: media.width, height: media.height };
  const srcset = widths.map(({ url, width }) => `${mediaAddress(url)} ${width}w`).join(', ');
  return `<img src="${mediaAddress(shown.url)}" srcset="${srcset}" sizes="${sizes}" width="${shown.width}" height="${shown.height}" alt="${escapeHtml(alt)}" loading="${eager ? 'eager' : 'lazy'}"${eager ? ' fetchpriority="high"' : ''} decoding="async">`;
}

export const count = (id: string, of: 'views' | 'downloads', carried: number): string =>
  `<span class="count"${carried === 0 ? ' hidden' : ''}>${of === 'views' ? 'Lượt xem' : 'Lượt tải'}: <span data-${of}="${id}">${carried > 0 ? amount(carried) : ''}</span></span>`;

export const day = (value: string): string => `<time datetime="${value}">${formatDay(value, 'vi')}</time>`;

export function storyCard(story: Story, look: 'lead' | 'row' | 'line', heading: 'h2' | 'h3', eager = false): string {
  const { figure, title, lead, date } = story.fields;
  const pictured = figure !== null && look !== 'line';
  const sizes = look === 'lead' ? '(min-width: 60rem) 44rem, 100vw' : '(min-width: 40rem) 15rem, 33vw';
  const image = pictured
    ? `<a class="story-picture" href="${story.address}" tabindex="-1" aria-hidden="true">${picture(figure.picture, '', sizes, eager)}</a>`
    : '';
  return `<article class="story ${look}${pictured ? ' pictured' : ''}">${image}<div class="story-text"><${heading} class="story-title"><a href="${story.address}">${escapeHtml(title)}</a></${heading}><p class="story-meta">${story.type === 'meeting-report' ? '<span class="kind">Hội nghị</span>' : ''}<time datetime="${date}">${formatDay(toSiteDay(date), 'vi')}</time></p>${look === 'line' ? '' : `<p class="story-lead">${escapeHtml(lead)}</p>`}</div></article>`;
}

export function storyPage(model: PortalModel, siteUrl: string, story: Story): PageFrame {
  const { id, address, fields } = story;
  const settings = model.settings as Content<'site-settings'>;
  const trail = model.pathTo(fields.category);
  const image = fields.figure ? mediaAddress(fields.figure.picture.formats.at(-1)?.url ?? fields.figure.picture.url) : null;
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: siteUrl + address,
    headline: fields.title,
    description: fields.lead,
    inLanguage: 'vi',
    datePublished: fields.date,
    dateModified: fields.date,
    ...(image ? { image: [siteUrl + image] } : {}),
    author: fields.credits.map(({ name }) => ({ '@type': 'Person', name })),
    ...(trail.length > 0 ? { articleSection: trail.at(-1)?.title } : {}),
    keywords: fields.tags,
    publisher: { '@type': 'GovernmentOrganization', name: settings.owner, url: siteUrl },
  };
  const figure = fields.figure
    ? `<figure class="story-figure">${picture(fields.figure.picture, fields.figure.alt || fields.figure.picture.alt, '(min-width: 48rem) 44rem, 100vw', true)}<figcaption>${escapeHtml(fields.figure.caption)}</figcaption></figure>`
    : '';
  const credits = `<ul class="credits" aria-label="Người thực hiện">${fields.credits.map(({ role, name }) => `<li>${escapeHtml(role)}: <strong>${escapeHtml(name)}</strong></li>`).join('')}</ul>`;
  const main = `<div class="with-side"><article class="document"><header><h1>${escapeHtml(fields.title)}</h1><p class="document-meta"><time datetime="${fields.date}">${formatDateTime(fields.date, settings.dateStyle, 'vi')}</time>${count(id, 'views', fields.formerPortal?.views ?? 0)}<button type="button" data-print hidden>In bài viết</button></p><p class="lead"> ${escapeHtml(fields.lead)}</p></header>${story.type === 'meeting-report' ? meetingFacts(fields) : ''}${figure}<div class="prose">${fields.body}</div>${story.type === 'meeting-report' ? meetingFindings(fields) : ''}${credits}<p class="tags">Từ khóa: ${escapeHtml(fields.tags.join(', '))}</p></article>${seeAlso(model, story)}</div>`;
  return {
    address,
    title: fields.title,
    description: fields.lead,
    trail,
    pageId: id,
    image,
    kind: 'article',
    structuredData: [structured],
    main,
  };
}

function seeAlso(model: PortalModel, story: Story): string {
  const related = story.fields.related.flatMap(({ id }) => model.addresses.get(id) ?? []);
  const { newer, older } = model.neighboursOf(story, WINDOW);
  const cards = (heading: string, stories: Story[]): string =>
    stories.length === 0 ? '' : `<section><h2>${heading}</h2>${stories.map((one) => storyCard(one, 'line', 'h3')).join('')}</section>`;
  const links = related.length === 0 ? '' : `<section><h2>Tin liên quan</h2>${plainLinks(related)}</section>`;
  return `<aside class="side" aria-label="Xem thêm">${links}${cards('Tin mới hơn', newer)}${cards('Tin cũ hơn', older)}</aside>`;
}

const plainLinks = (links: readonly Link[]): string =>
  `<ul class="plain-links">${links.map(({ title, address }) => `<li><a href="${address}">${escapeHtml(title)}</a></li>`).join('')}</ul>`;

const fact = (label: string, text: string): string => `<div><dt>${label}</dt><dd>${text}</dd></div>`;

function meetingFacts(report: Story['fields']): string {
  const people = (label: string, list: readonly { name: string; position: string | null }[] = []): string =>
    `<div><dt>${label}</dt>${list.map(({ name, position }) => `<dd><strong>${escapeHtml(name)}</strong>${position ? `<span class="position">${escapeHtml(position)}</span>` : ''}</dd>`).join('')}</div>`;
  return `<section class="facts" aria-labelledby="facts"><h2 id="facts">Thông tin hội nghị</h2><dl>${report.meetingDay ? fact('Ngày họp', day(report.meetingDay)) : ''}${fact('Địa điểm', escapeHtml(report.place ?? ''))}${people('Cơ quan chủ trì', report.hosts)}${people('Chủ trì', report.chairs)}${people('Dự và chỉ đạo', report.directing)}${fact('Thành phần tham dự', escapeHtml(report.participants ?? ''))}${fact('Kỳ báo cáo', `Từ ${formatDay(report.periodFrom ?? '', 'vi')} đến ${formatDay(report.periodTo ?? '', 'vi')}`)}${fact('Số ý kiến phát biểu', amount(report.opinionCount ?? 0))}</dl></section>`;
}

const TASK_STATES = {
  'chua-thuc-hien': 'Chưa thực hiện',
  'dang-thuc-hien': 'Đang thực hiện',
  'hoan-thanh': 'Hoàn thành',
  'qua-han': 'Quá hạn',
};

function meetingFindings(report: Story['fields']): string {
  const indicators = (report.indicators ?? []).map(({ name, value, unit, outOf }) => {
    const share = outOf ? (value / outOf) * 100 : 0;
    return `<li><p class="indicator-name">${escapeHtml(name)}</p><p class="indicator-value">${amount(value)} trên ${amount(outOf ?? 0)} ${escapeHtml(unit ?? '')}</p><svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-all" width="100" height="4"></rect><rect class="bar-part" width="${share.toFixed(2)}" height="4"></rect></svg></li>`;
  });
  const texts = [
    ['Kết quả', report.results],
    ['Hạn chế, tồn tại', report.shortcomings],
    ['Kết luận', report.conclusions],
  ];
  const tasks = (report.tasks ?? []).map(
    ({ what, responsible, deadline, state }) =>
      `<tr role="row"><td role="cell">${escapeHtml(what)}</td><td role="cell" data-label="Đơn vị thực hiện">${escapeHtml(responsible ?? '')}</td><td role="cell" data-label="Thời hạn" class="day">${deadline ? day(deadline) : ''}</td><td role="cell" data-label="Trạng thái"><span class="badge ${state}">${TASK_STATES[state]}</span></td></tr>`,
  );
  const heads = ['Nội dung', 'Đơn vị thực hiện', 'Thời hạn', 'Trạng thái'].map(
    (head) => `<th scope="col" role="columnheader">${head}</th>`,
  );
  return `<section class="findings" aria-labelledby="findings"><h2 id="findings">Tóm tắt nội dung hội nghị</h2><section><h3>Chỉ tiêu, số liệu</h3><ul class="indicators">${indicators.join('')}</ul></section>${texts.map(([heading, text]) => `<section><h3>${heading}</h3><p>${escapeHtml(text ?? '')}</p></section>`).join('')}<section><h3 id="tasks">Nhiệm vụ</h3><table class="tasks" role="table" aria-labelledby="tasks"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${tasks.join('')}</tbody></table></section></section>`;
}

export function legalPage(model: PortalModel, siteUrl: string, law: Law): PageFrame {
  const { id, address, fields } = law;
  const [type, , issuer] = model.listsOf(law);
  const issuerTitle = model.terms.get(fields.issuer ?? '')?.title ?? '';
  const groups = relationGroups(model, law);
  const ended = groups.some(({ heading }) => heading === LEGAL_RELATIONS['thay-the'].to);
  const badge = ended ? '<span class="badge expired">Hết hiệu lực toàn bộ</span>' : '<span class="badge in-force">Còn hiệu lực</span>';
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    url: siteUrl + address,
    name: fields.title,
    legislationIdentifier: fields.number,
    description: fields.abstract,
    inLanguage: 'vi',
    legislationType: type?.title,
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuerTitle },
    legislationDate: fields.issuedDay,
    legislationDateOfApplicability: fields.effectiveDay,
    legislationLegalForce: `https://schema.org/${ended ? 'NotInForce' : 'InForce'}`,
  };
  const row = (label: string, cell: string): string =>
    `<tr role="row"><th scope="row" role="rowheader">${label}</th><td role="cell">${cell}</td></tr>`;
  const rows = [
    row('Số, ký hiệu', `<strong>${escapeHtml(fields.number)}</strong>`),
    row('Loại văn bản', `<a href="${type?.address}">${escapeHtml(type?.title ?? '')}</a>`),
    row('Cơ quan ban hành', `<a href="${issuer?.address}">${escapeHtml(issuerTitle)}</a>`),
    row('Lĩnh vực', escapeHtml(model.terms.get(fields.field ?? '')?.title ?? '')),
    row(
      'Người ký',
      fields.signers.map(({ name, position }) => `<span class="signer">${escapeHtml(`${name} – ${position}`)}</span>`).join(''),
    ),
    row('Ngày ban hành', day(fields.issuedDay ?? '')),
    row('Ngày có hiệu lực', day(fields.effectiveDay ?? '')),
    row('Tình trạng hiệu lực', `${badge}<span class="note">Xác định theo dữ liệu đã đăng trên cổng.</span>`),
  ];
  const sections = {
    attributes: 'Thuộc tính văn bản',
    files: 'Tệp văn bản',
    ...(groups.length > 0 && { relations: 'Văn bản liên quan' }),
    text: 'Toàn văn',
  };
  const chips = Object.entries(sections).map(([name, heading]) => `<li><a href="#${name}">${heading}</a></li>`);
  const [before = '', after = ''] = fields.title.split(fields.number);
  const main = `<article class="document legal"><header><p class="overline">${escapeHtml(type?.title ?? '')}</p><h1>${escapeHtml(before)}<span class="together">${escapeHtml(fields.number)}</span>${escapeHtml(after)}</h1><p class="lead">${escapeHtml(fields.abstract)}</p><p class="document-meta">${badge}${count(id, 'views', fields.formerPortal?.views ?? 0)}${count(id, 'downloads', fields.formerPortal?.downloads ?? 0)}<button type="button" data-print hidden>In trang này</button></p></header><nav class="chips" aria-label="Nội dung trang"><ul>${chips.join('')}</ul></nav><section aria-labelledby="attributes"><h2 id="attributes">Thuộc tính văn bản</h2><table class="attributes" role="table" aria-labelledby="attributes"><tbody role="rowgroup">${rows.join('')}</tbody></table></section><section class="legal-files" aria-labelledby="files"><h2 id="files">Tệp văn bản</h2>${files(law)}</section>${relations(groups)}<section aria-labelledby="text"><h2 id="text">Toàn văn</h2><div class="prose">${fields.body}</div></section></article>`;
  const trail = [{ title: 'Văn bản', address: '/van-ban' }, ...(type ? [type] : [])];
  return {
    address,
    title: fields.title,
    description: fields.abstract,
    trail,
    pageId: id,
    kind: 'article',
    structuredData: [structured],
    main,
  };
}

function files({ id, fields }: Law): string {
  const items = fields.files.map(
    ({ title, file }) =>
      `<li><a href="${mediaAddress(file.url)}" data-download="${id}"><svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path d="M6 2h8l5 5v15H6zM14 2v5h5M12 11v7m-3-3 3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.6"></path></svg><span><span class="file-title">${escapeHtml(title)}</span><span class="file-facts">PDF, ${amount(Math.round(file.size / 1024))} KB</span></span></a></li>`,
  );
  return `<ul class="files">${items.join('')}</ul>`;
}

function relationGroups(model: PortalModel, law: Law): { heading: string; links: Link[] }[] {
  const groups = new Map<string, Link[]>();
  const put = (heading: string, link: Link | undefined): void => {
    if (link) groups.set(heading, [...(groups.get(heading) ?? []), link]);
  };
  for (const { relation, document, title, number } of law.fields.relations) {
    put(LEGAL_RELATIONS[relation].from, model.addresses.get(document ?? '') ?? { title: title ?? number, address: '#' });
  }
  for (const source of model.citing.get(law.id) ?? []) {
    const relation = source.fields.relations.find(({ document }) => document === law.id)?.relation;
    if (relation) put(LEGAL_RELATIONS[relation].to, model.addresses.get(source.id));
  }
  return [...groups].map(([heading, links]) => ({ heading, links }));
}

function relations(groups: { heading: string; links: Link[] }[]): string {
  if (groups.length === 0) return '';
  const sections = groups.map(({ heading, links }) => `<section class="relation"><h3>${heading}</h3>${plainLinks(links)}</section>`);
  return `<section aria-labelledby="relations"><h2 id="relations">Văn bản liên quan</h2>${sections.join('')}</section>`;
}
