// Pages of articles and of meeting reports of the competitor: the same elements as the portal's own, as plain functions.

import type { Content } from '@bang-tin/shared/content-schemas';
import { formatDateTime, formatDay, toSiteDay } from '@bang-tin/shared/vietnam-time';
import { type Citing, citedBody, citedDocuments, citedText, expiredNotice, expiredSince } from './cited-templates.ts';
import { amount, count, day } from './document-parts.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageFrame } from './frame-template.ts';
import { mediaAddress, picture } from './pictures.ts';
import type { Link, PortalModel, Story } from './portal-model.ts';

const WINDOW = 5;
/** A story with its picture: large, or as a row. */
export function storyCard(story: Story, look: 'lead' | 'row', heading: 'h2' | 'h3', eager = false): string {
  const { address, fields } = story;
  const { figure, title, lead } = fields;
  const sizes = look === 'lead' ? '(min-width: 60rem) 44rem, 100vw' : '(min-width: 40rem) 15rem, 33vw';
  const image = figure
    ? `<a class="story-picture" href="${address}" tabindex="-1" aria-hidden="true">${picture(figure.picture, '', sizes, eager)}</a>`
    : '';
  return `<article class="story ${look}${figure ? ' pictured' : ''}">${image}<div class="story-text"><${heading} class="story-title"><a href="${address}">${escapeHtml(title)}</a></${heading}>${meta(story)}<p class="story-lead">${escapeHtml(lead)}</p></div></article>`;
}

/** A story as a line: title and day. */
export function storyLine(story: Story): string {
  return `<article class="story line"><h3 class="story-title"><a href="${story.address}">${escapeHtml(story.fields.title)}</a></h3>${meta(story)}</article>`;
}

function meta({ type, fields: { date } }: Story): string {
  return `<p class="story-meta">${type === 'meeting-report' ? '<span class="kind">Hội nghị</span>' : ''}<time datetime="${date}">${formatDay(toSiteDay(date), 'vi')}</time></p>`;
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
    ...(fields.figure ? { image: [siteUrl + mediaAddress(fields.figure.picture.url)] } : {}),
    author: fields.credits.map(({ name }) => ({ '@type': 'Person', name })),
    ...(trail.length > 0 ? { articleSection: trail.at(-1)?.title } : {}),
    keywords: fields.tags,
    publisher: { '@type': 'GovernmentOrganization', name: settings.owner, url: siteUrl },
  };
  const figure = fields.figure
    ? `<figure class="story-figure">${picture(fields.figure.picture, fields.figure.alt || fields.figure.picture.alt, '(min-width: 48rem) 44rem, 100vw', true)}<figcaption>${escapeHtml(fields.figure.caption)}</figcaption></figure>`
    : '';
  const credits = `<ul class="credits" aria-label="Người thực hiện">${fields.credits.map(({ role, name }) => `<li>${escapeHtml(role)}: <strong>${escapeHtml(name)}</strong></li>`).join('')}</ul>`;
  const citing: Citing = { register: model.register, citations: model.citationIndex.of(story) };
  const main = `<div class="with-side"><article class="document"><header><h1>${escapeHtml(fields.title)}</h1><p class="document-meta"><time datetime="${fields.date}">${formatDateTime(fields.date, settings.dateStyle, 'vi')}</time>${count(id, 'views', fields.formerPortal?.views ?? 0)}<button type="button" data-print hidden>In bài viết</button></p><p class="lead">${citedText(fields.lead, 'lead', citing)}</p>${expiredNotice(citing, expiredSince(citing, toSiteDay(fields.date), id), 'story')}</header>${story.type === 'meeting-report' ? meetingFacts(fields) : ''}${figure}<div class="prose">${citedBody(fields.body, citing)}</div>${story.type === 'meeting-report' ? meetingFindings(fields, citing) : ''}${credits}${citedDocuments(citing)}<p class="tags">Từ khóa: ${escapeHtml(fields.tags.join(', '))}</p>${RATING}</article>${seeAlso(model, story)}</div>`;
  return {
    address,
    title: fields.title,
    description: fields.lead,
    trail,
    pageId: id,
    image,
    kind: 'article',
    styles: 3,
    structuredData: [structured],
    main,
  };
}

function seeAlso(model: PortalModel, story: Story): string {
  const related = story.fields.related.flatMap(({ id }) => model.addresses.get(id) ?? []);
  const { newer, older } = model.neighboursOf(story, WINDOW);
  const cards = (heading: string, stories: Story[]): string =>
    stories.length === 0 ? '' : `<section><h2>${heading}</h2>${stories.map(storyLine).join('')}</section>`;
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

const STARS = ['1 – Không có ích', '2 – Ít có ích', '3 – Tạm được', '4 – Có ích', '5 – Rất có ích'];
/** The same on every story. */
const RATING = `<form class="rating" method="post" action="/api/ratings" aria-labelledby="rating" hidden data-rating data-taken="Đã ghi nhận phiếu của ông/bà." data-changed="Đã đổi phiếu của ông/bà." data-sending="Đang gửi …" data-failed="Chưa gửi được, xin thử lại sau ít phút."><h2 id="rating">Đánh giá bài viết</h2><p data-sum="{average} trên 5, {votes} đánh giá" hidden></p><fieldset><legend>Nội dung này có ích cho ông/bà không?</legend>${STARS.map((words, place) => `<label class="choice"><input type="radio" name="stars" value="${place + 1}" required><span>${words}</span></label>`).join('')}</fieldset><button type="submit">Gửi đánh giá</button><p role="status" class="note"></p></form><script type="module" src="/_astro/RatingForm.astro_astro_type_script_index_0_lang.Brny0Fqf.js"></script><script type="module" src="/_astro/Comments.astro_astro_type_script_index_0_lang.Brny0Fqf.js"></script>`;

const TASK_STATES = {
  'chua-thuc-hien': 'Chưa thực hiện',
  'dang-thuc-hien': 'Đang thực hiện',
  'hoan-thanh': 'Hoàn thành',
  'qua-han': 'Quá hạn',
};

function meetingFindings(report: Story['fields'], citing: Citing): string {
  const indicators = (report.indicators ?? []).map(({ name, value, unit, outOf }) => {
    const share = outOf ? (value / outOf) * 100 : 0;
    return `<li><p class="indicator-name">${escapeHtml(name)}</p><p class="indicator-value">${amount(value)} trên ${amount(outOf ?? 0)}${unit === '%' ? '' : ' '}${escapeHtml(unit ?? '')}</p><svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-all" width="100" height="4"></rect><rect class="bar-part" width="${Math.round(share * 10) / 10}" height="4"></rect></svg></li>`;
  });
  const texts = [
    ['Kết quả', 'results'],
    ['Hạn chế, tồn tại', 'shortcomings'],
    ['Kết luận', 'conclusions'],
  ] as const;
  const tasks = (report.tasks ?? []).map(
    ({ what, responsible, deadline, state }) =>
      `<tr role="row"><td role="cell">${escapeHtml(what)}</td><td role="cell" data-label="Đơn vị thực hiện">${escapeHtml(responsible ?? '')}</td><td role="cell" data-label="Thời hạn" class="day">${deadline ? day(deadline) : ''}</td><td role="cell" data-label="Trạng thái"><span class="badge ${state}">${TASK_STATES[state]}</span></td></tr>`,
  );
  const heads = ['Nội dung', 'Đơn vị thực hiện', 'Thời hạn', 'Trạng thái'].map(
    (head) => `<th scope="col" role="columnheader">${head}</th>`,
  );
  return `<section class="findings" aria-labelledby="findings"><h2 id="findings">Tóm tắt nội dung hội nghị</h2><section><h3>Chỉ tiêu, số liệu</h3><ul class="indicators">${indicators.join('')}</ul></section>${texts.map(([heading, field]) => `<section><h3>${heading}</h3><p>${citedText(report[field] ?? '', field, citing)}</p></section>`).join('')}<section><h3 id="tasks">Nhiệm vụ</h3><table class="tasks" role="table" aria-labelledby="tasks"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${tasks.join('')}</tbody></table></section></section>`;
}
