// A decision that was suspended as a whole, and the one that suspends it.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import {
  documentTypeRef,
  fieldRef,
  issuerRef,
  postedOn,
  provincialDocument,
  signedByChairwoman,
  signedForCommitteeBy,
  toDemo,
} from './legal-parts.ts';

const common = { documentType: documentTypeRef('quyet-dinh'), issuer: issuerRef('ubnd-tinh-moc-giang'), field: fieldRef('nong-nghiep') };
const FEES = 'Quy định giá dịch vụ sử dụng diện tích bán hàng tại chợ phiên vùng cao';

export const marketFeeDocuments: IntakeDocument[] = [
  provincialDocument('19/2026/QĐ-UBND', {
    ...common,
    title: 'Quyết định quy định giá dịch vụ sử dụng diện tích bán hàng tại chợ phiên vùng cao',
    signers: signedForCommitteeBy('truong-huu-khiem'),
    abstract: `${FEES} trên địa bàn tỉnh Mộc Giang`,
    issuedDay: '2026-06-29',
    effectiveDay: '2026-07-10',
    relations: [toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương')],
    date: postedOn('2026-06-30'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<h2>Chương I. Quy định chung</h2>
<h3>Điều 1. Phạm vi điều chỉnh</h3>
<p>Quyết định này quy định mức giá, cách thu và cách dùng tiền dịch vụ tại 17 chợ phiên vùng cao.</p>
<h3>Điều 2. Đối tượng áp dụng</h3>
<p>Người bán hàng thường xuyên; người mang nông sản nhà làm ra đến bán theo phiên; đơn vị quản lý chợ.</p>
<h2>Chương II. Mức giá</h2>
<h3>Điều 3. Giá theo ngày phiên</h3>
<ol>
<li>Chỗ có mái che: 6.000 đồng một mét vuông.</li>
<li>Chỗ ngoài trời: 3.000 đồng một mét vuông.</li>
</ol>
<h3>Điều 4. Miễn, giảm</h3>
<p>Hộ nghèo bán nông sản nhà làm ra được miễn; hộ cận nghèo được giảm một nửa.</p>
<h2>Chương III. Tổ chức thực hiện</h2>
<h3>Điều 5. Hiệu lực thi hành</h3>
<p>Quyết định có hiệu lực từ ngày 10 tháng 7 năm 2026.</p>`,
  }),
  provincialDocument('744/QĐ-UBND', {
    ...common,
    title: 'Quyết định tạm đình chỉ thi hành Quyết định số 19/2026/QĐ-UBND về giá dịch vụ tại chợ phiên vùng cao',
    signers: signedByChairwoman,
    abstract: 'Tạm đình chỉ thi hành Quyết định số 19/2026/QĐ-UBND ngày 29 tháng 6 năm 2026 để khảo sát lại mức giá',
    issuedDay: '2026-09-14',
    effectiveDay: '2026-09-15',
    relations: [toDemo('dinh-chi', '19/2026/QĐ-UBND', FEES, { from: '2026-09-15' })],
    date: postedOn('2026-09-15'),
    body: `
<p>Xét kiến nghị của bà con tiểu thương tại chín chợ phiên và báo cáo của Sở Nông nghiệp và Môi trường.</p>
<h2>Điều 1</h2>
<p>Tạm đình chỉ thi hành Quyết định số 19/2026/QĐ-UBND ngày 29 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh từ ngày 15 tháng 9 năm 2026 cho đến khi có mức giá mới.</p>
<h2>Điều 2</h2>
<p>Đơn vị quản lý chợ trả lại phần tiền đã thu của hộ nghèo, hộ cận nghèo trước ngày 30 tháng 9 năm 2026.</p>
<h2>Điều 3</h2>
<p>Quyết định có hiệu lực từ ngày 15 tháng 9 năm 2026.</p>`,
  }),
];
