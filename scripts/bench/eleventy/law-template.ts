// The page of a legal document of the competitor: the elements of the portal's own, as plain functions over documents in memory.

import { type Validity, validityLabel } from '@bang-tin/shared/validity';
import { behindLabel, validitySentence } from '@bang-tin/shared/validity-text';
import { type Citing, citedBody, citedDocuments, citedText, expiredNotice, expiredSince } from './cited-templates.ts';
import { amount, count, day } from './document-parts.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageFrame } from './frame-template.ts';
import { comparison } from './law-comparison-template.ts';
import { graphOf } from './law-graph.ts';
import { graph } from './law-graph-template.ts';
import { type LawRegister, type LawState, type LegalEvent, type Related, relationGroups, SHOWN, timelineOf } from './law-register.ts';
import { articlesOf, versionsOf, withAnchors } from './law-text.ts';
import { legislationData } from './legislation-data.ts';
import { mediaAddress } from './pictures.ts';
import type { Law, PortalModel } from './portal-model.ts';

export function legalPage(model: PortalModel, siteUrl: string, law: Law): PageFrame {
  const { register } = model;
  const { id, address, fields } = law;
  const [type, , issuer] = model.listsOf(law);
  const typeTitle = type?.title ?? '';
  const issuerTitle = model.terms.get(fields.issuer ?? '')?.title ?? '';
  const state = register.stateOf(law);
  const from = register.from(law);
  const to = register.to(law);
  const citing: Citing = { register, citations: model.citationIndex.of(law) };
  const citingPages = model.citationIndex.citing(law);
  const versions = versionsOf(law, from, to);
  const articles = articlesOf(fields.body);
  const groups = relationGroups(from, to);
  const sections = [
    ['attributes', 'Thuộc tính văn bản', true],
    ['text', 'Toàn văn', true],
    ['pdf', 'Bản PDF', fields.files.length > 0],
    ['history', 'Lịch sử hiệu lực', true],
    ['relations', 'Văn bản liên quan', groups.length > 0],
    ['cited-documents', 'Văn bản được dẫn', citing.citations.entries.length > 0],
    ['cited', 'Được nhắc đến trong', citingPages.length > 0],
    ['comparison', 'So sánh nội dung', versions.length > 0],
  ] as const;
  const chips = sections.filter(([, , isShown]) => isShown).map(([name, heading]) => `<li><a href="#${name}">${heading}</a></li>`);
  const badge = stateBadge(state.validity);
  const [before = '', after = ''] = fields.title.split(fields.number);
  const header = `<header><p class="overline">${escapeHtml(typeTitle)}</p><h1>${escapeHtml(before)}<span class="together">${escapeHtml(fields.number)}</span>${escapeHtml(after)}</h1><p class="lead">${citedText(fields.abstract, 'abstract', citing)}</p><p class="document-meta">${count(id, 'views', fields.formerPortal?.views ?? 0)}${count(id, 'downloads', fields.formerPortal?.downloads ?? 0)}<button type="button" data-print hidden>In trang này</button></p></header>`;
  const contents = articles.map(({ id: anchor, label, title }) => `<li class="level-4"><a href="#${anchor}">${label}. ${title}</a></li>`);
  const attributes = `<section aria-labelledby="attributes"><h2 id="attributes">Thuộc tính văn bản</h2>${table(model, law, { type, issuer, issuerTitle, badge })}</section>`;
  const aside = `<div class="law-aside"><section class="legal-files" aria-labelledby="files"><h2 id="files">Tệp văn bản</h2>${files(law)}</section>${articles.length > 2 ? `<nav class="law-contents" aria-label="Mục lục"><details open><summary>Mục lục</summary><ul>${contents.join('')}</ul></details></nav>` : ''}</div>`;
  const reading = `<div class="law-reading"><section class="law-text" aria-labelledby="text"><h2 id="text">Toàn văn</h2><div class="prose">${citedBody(withAnchors(fields.body), citing)}</div></section>${pdf(law)}</div>`;
  const history = `<section aria-labelledby="history"><h2 id="history">Lịch sử hiệu lực</h2>${timeline(timelineOf(register, state, to), register.today)}</section>`;
  const drawing = graphOf(from, to);
  const relations =
    groups.length === 0
      ? ''
      : `<section aria-labelledby="relations"><h2 id="relations">Văn bản liên quan</h2>${drawing ? graph(drawing, fields.number) : ''}${groups.map(({ heading, documents, more }) => `<section class="relation"><h3>${heading}</h3><ul class="plain-links">${documents.map((one) => relation(register, one)).join('')}</ul>${more > 0 ? `<p class="note">và ${amount(more)} văn bản khác</p>` : ''}</section>`).join('')}</section>`;
  const compared =
    versions.length === 0
      ? ''
      : `<section aria-labelledby="comparison"><h2 id="comparison">So sánh nội dung</h2>${versions.map((version) => comparison(version, fields.number)).join('')}</section>`;
  const notice = state.validity.state === 'expired' ? '' : expiredNotice(citing, expiredSince(citing, fields.issuedDay ?? '', id), 'law');
  return {
    address,
    title: fields.title,
    description: fields.abstract,
    trail: [{ title: 'Văn bản', address: '/van-ban' }, ...(type ? [type] : [])],
    pageId: id,
    kind: 'article',
    styles: 3,
    structuredData: [legislationData(law, { state, from, to, typeTitle, issuerTitle, today: register.today }, fields.date, siteUrl)],
    main: `<article class="document legal">${header}${stateNow(register, state)}${notice}<nav class="chips" aria-label="Nội dung trang"><ul>${chips.join('')}</ul></nav>${attributes}${aside}${reading}${history}${relations}${citedDocuments(citing)}${cited(law, citingPages)}${compared}</article>`,
  };
}

const stateBadge = (validity: Validity): string => `<span class="badge ${validity.state}">${validityLabel(validity, 'vi')}</span>`;

/** Whether it stands, why, and what a program needs to say so of any other day. */
function stateNow(register: LawRegister, { facts, validity }: LawState): string {
  const { before, number, after } = validitySentence(validity, 'vi');
  const label = validityLabel(validity, 'vi');
  const cause = register.get(validity.causeDocument);
  const by = number ? `${cause ? `<a href="${cause.address}">${escapeHtml(number)}</a>` : escapeHtml(number)}${after}` : '';
  const addresses = Object.fromEntries(facts.acts.map(({ document }) => [document, register.get(document)?.address]));
  return `<section class="law-state ${validity.state}" aria-label="Hiệu lực của văn bản" data-law="${escapeHtml(JSON.stringify({ facts, addresses }))}"><p class="law-state-now"><strong class="badge ${validity.state}">${label}</strong> <span class="law-reason">${escapeHtml(behindLabel(before, label))}${by}</span></p><form class="as-of" hidden><label for="ngay">Xem hiệu lực tại ngày</label><input type="date" id="ngay" name="ngay" required min="1945-01-01" max="2199-12-31"><button>Xem</button><button type="button" data-today hidden>Về hôm nay</button></form><p class="as-of-answer" role="status" data-on-day="Tại ngày {day}:" data-not-issued="Chưa ban hành." data-later="chưa có hiệu lực vào ngày đã chọn" data-note="Quan hệ chưa có hiệu lực vào ngày {day} được ghi chú trong danh sách."></p></section><script type="module" src="/_astro/LegalState.astro_astro_type_script_index_0_lang.CaseJXAX.js"></script>`;
}

interface Terms {
  type: { title: string; address: string } | undefined;
  issuer: { title: string; address: string } | undefined;
  issuerTitle: string;
  badge: string;
}

function table(model: PortalModel, { fields }: Law, { type, issuer, issuerTitle, badge }: Terms): string {
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
  return `<table class="attributes" role="table" aria-labelledby="attributes"><tbody role="rowgroup">${rows.join('')}</tbody></table>`;
}

function files({ id, fields }: Law): string {
  const items = fields.files.map(
    ({ title, file }) =>
      `<li><a href="${mediaAddress(file.url)}" data-download="${id}"><svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path d="M6 2h8l5 5v15H6zM14 2v5h5M12 11v7m-3-3 3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.6"></path></svg><span><span class="file-title">${escapeHtml(title)}</span><span class="file-facts">PDF, ${amount(Math.round(file.size / 1000))} KB</span></span></a></li>`,
  );
  return `<ul class="files">${items.join('')}</ul>`;
}

function pdf({ id, fields }: Law): string {
  const [first] = fields.files;
  if (!first) return '';
  const address = mediaAddress(first.file.url);
  return `<section class="law-pdf-side" aria-labelledby="pdf"><h2 id="pdf">Bản PDF</h2><div class="law-pdf"><p><a href="${address}" data-download="${id}">Mở tệp PDF</a></p><details><summary>Xem bản PDF cạnh toàn văn</summary><iframe src="${address}" title="Tệp PDF: ${escapeHtml(first.title)}" loading="lazy"></iframe></details></div></section>`;
}

function timeline(events: readonly LegalEvent[], today: string): string {
  const item = ({ day: of, what, law, number }: LegalEvent): string => {
    const isComing = of !== null && of > today;
    const by = law ? `<a href="${law.address}">${escapeHtml(number ?? '')}</a>` : escapeHtml(number ?? '');
    return `<li${isComing ? ' class="coming"' : ''} data-day="${of ?? ''}"><span class="timeline-day">${of === null ? 'Chưa rõ ngày' : day(of)}</span><span class="timeline-what">${what} ${by}${isComing ? '<span class="note coming-note"> (sắp tới)</span>' : ''}</span></li>`;
  };
  return `<ol class="timeline">${events.map(item).join('')}</ol>`;
}

function relation(register: LawRegister, { law, number, title, partial, locator, effectiveDay }: Related): string {
  const details = [partial ? 'một phần' : null, locator].filter(Boolean).join(', ');
  const validity = law && register.stateOf(law).validity;
  const badge = validity && validity.state !== 'in-force' && validity.state !== 'unknown' ? stateBadge(validity) : '';
  const name = escapeHtml(title);
  return `<li data-from="${effectiveDay ?? ''}">${law ? `<a href="${law.address}">${name}</a>` : name}${title.includes(number) ? '' : `<span class="note"> ${escapeHtml(number)}</span>`}${details ? `<span class="note"> (${escapeHtml(details)})</span>` : ''} ${badge}</li>`;
}

function cited({ fields }: Law, pages: ReturnType<PortalModel['citationIndex']['citing']>): string {
  if (pages.length === 0) return '';
  const newest = pages.slice(0, SHOWN);
  const all = amount(pages.length);
  const intro =
    pages.length > newest.length
      ? `${all} bài viết và văn bản trên cổng nhắc đến văn bản này, dưới đây là ${newest.length} mới nhất.`
      : `${all} bài viết và văn bản trên cổng nhắc đến văn bản này.`;
  const items = newest.map(
    ({ address, title, day: of }) => `<li><a href="${address}">${escapeHtml(title)}</a><span class="note"> ${day(of)}</span></li>`,
  );
  const more =
    pages.length > newest.length
      ? `<p><a href="/tim-kiem?q=${encodeURIComponent(`"${fields.number}"`)}">Tìm tất cả bài có “${escapeHtml(fields.number)}”</a></p>`
      : '';
  return `<section aria-labelledby="cited"><h2 id="cited">Được nhắc đến trong</h2><p>${intro}</p><ul class="plain-links cited-by">${items.join('')}</ul>${more}</section>`;
}
