// One regulation through its life: the decision of 2022, the one that replaced it in 2025, the amendment of 2026, and both in one text.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { documentTypeRef, fieldRef, issuerRef, postedOn, provincialDocument, signedByChairwoman, toDemo } from './legal-parts.ts';
import { AS_AMENDED, AS_ISSUED, regulation } from './one-stop-regulation.ts';

const common = {
  documentType: documentTypeRef('quyet-dinh'),
  issuer: issuerRef('ubnd-tinh-moc-giang'),
  signers: signedByChairwoman,
  field: fieldRef('cai-cach-hanh-chinh'),
};

export const oneStopDocuments: IntakeDocument[] = [
  provincialDocument('14/2022/QĐ-UBND', {
    ...common,
    title: 'Quyết định ban hành Quy định về tiếp nhận, giải quyết thủ tục hành chính tại Bộ phận Một cửa các cấp',
    abstract: 'Ban hành Quy định về tiếp nhận, giải quyết thủ tục hành chính tại Bộ phận Một cửa các cấp trên địa bàn tỉnh Mộc Giang',
    issuedDay: '2022-04-25',
    effectiveDay: '2022-05-05',
    relations: [
      toDemo('can-cu', '61/2018/NĐ-CP', 'Nghị định về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính'),
    ],
    date: postedOn('2022-04-27'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;</p>
<p>Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;</p>
<h2>Điều 1. Phạm vi điều chỉnh</h2>
<p>Quy định việc tiếp nhận hồ sơ, giải quyết và trả kết quả tại Bộ phận Một cửa cấp tỉnh, cấp huyện và cấp xã.</p>
<h2>Điều 2. Nơi nộp hồ sơ</h2>
<p>Tổ chức, cá nhân nộp hồ sơ tại Bộ phận Một cửa của cơ quan có thẩm quyền giải quyết, qua bưu chính công ích hoặc trên Cổng Dịch vụ công.</p>
<h2>Điều 3. Giờ làm việc</h2>
<p>Bộ phận Một cửa làm việc trong giờ hành chính từ thứ Hai đến thứ Sáu.</p>
<h2>Điều 4. Bản sao</h2>
<p>Trường hợp thủ tục yêu cầu bản sao, người nộp xuất trình bản chính để đối chiếu hoặc nộp bản sao có chứng thực.</p>
<h2>Điều 5. Trả kết quả</h2>
<p>Kết quả được trả đúng ngày ghi trên giấy hẹn. Nếu chậm, cơ quan giải quyết phải xin lỗi bằng văn bản và hẹn lại, không quá một lần.</p>
<h2>Điều 6. Hiệu lực thi hành</h2>
<p>Quyết định này có hiệu lực từ ngày 05 tháng 5 năm 2022.</p>`,
  }),
  provincialDocument(
    '12/2025/QĐ-UBND',
    {
      ...common,
      title: 'Quyết định ban hành Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính',
      abstract:
        'Ban hành Quy chế tiếp nhận, giải quyết thủ tục hành chính theo cơ chế một cửa không phụ thuộc địa giới hành chính trên địa bàn tỉnh Mộc Giang',
      issuedDay: '2025-07-14',
      effectiveDay: '2025-07-25',
      relations: [
        toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
        toDemo(
          'can-cu',
          '118/2025/NĐ-CP',
          'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
        ),
        toDemo('thay-the', '14/2022/QĐ-UBND', 'Quy định về tiếp nhận, giải quyết thủ tục hành chính tại Bộ phận Một cửa các cấp', {
          from: '2025-07-25',
        }),
      ],
      date: postedOn('2025-07-16'),
      body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<p>Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia;</p>
<p>Theo đề nghị của Giám đốc Trung tâm Phục vụ hành chính công tỉnh.</p>
${regulation(AS_ISSUED).trim()}
<h3>Điều 10. Hiệu lực thi hành</h3>
<p>Quyết định này có hiệu lực từ ngày 25 tháng 7 năm 2025 và thay thế Quyết định số 14/2022/QĐ-UBND ngày 25 tháng 4 năm 2022 của Ủy ban nhân dân tỉnh.</p>`,
    },
    {
      title: 'Decision promulgating the Regulation on handling administrative procedures regardless of place of residence',
      abstract:
        'Promulgating the Regulation on receiving and handling administrative procedures under the one-stop mechanism, regardless of administrative boundaries, in Mộc Giang Province',
      body: '',
    },
  ),
  provincialDocument('27/2026/QĐ-UBND', {
    ...common,
    title: 'Quyết định sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2025/QĐ-UBND',
    abstract:
      'Sửa đổi, bổ sung một số điều của Quy chế tiếp nhận, giải quyết thủ tục hành chính theo cơ chế một cửa không phụ thuộc địa giới hành chính ban hành kèm theo Quyết định số 12/2025/QĐ-UBND',
    issuedDay: '2026-08-10',
    effectiveDay: '2026-08-20',
    relations: [
      toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
      toDemo('sua-doi', '12/2025/QĐ-UBND', 'Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính', {
        locator: 'Điều 4, khoản 2 Điều 5 và Điều 8',
        from: '2026-08-20',
      }),
    ],
    date: postedOn('2026-08-12'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<h2>Điều 1. Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2025/QĐ-UBND ngày 14 tháng 7 năm 2025</h2>
<ol>
<li>Điều 4 được bổ sung đoạn sau: “Trung tâm cấp tỉnh và ba phường làm việc đến 18 giờ 30 phút các ngày thứ Tư.”</li>
<li>Khoản 2 Điều 5 được sửa đổi như sau: “2. Khi chưa khai thác được dữ liệu, cán bộ tiếp nhận xác minh với cơ quan lưu trữ trong 01 ngày làm việc và không được yêu cầu người nộp bổ sung bản sao giấy.”</li>
<li>Điều 8 được sửa đổi như sau: “Người nộp chấm mức độ hài lòng sau mỗi hồ sơ mà không phải khai tên. Kết quả được cập nhật hằng ngày trên Cổng thông tin điện tử tỉnh.”</li>
</ol>
<h2>Điều 2. Bãi bỏ thành phần hồ sơ</h2>
<p>Không yêu cầu bản sao giấy chứng nhận kết hôn, giấy xác nhận nơi cư trú, bản sao giấy khai sinh và ảnh thẻ trong 32 thủ tục nêu tại Phụ lục.</p>
<h2>Điều 3. Hiệu lực thi hành</h2>
<p>Quyết định này có hiệu lực từ ngày 20 tháng 8 năm 2026.</p>`,
  }),
  provincialDocument('03/VBHN-UBND', {
    ...common,
    documentType: documentTypeRef('van-ban-hop-nhat'),
    title: 'Văn bản hợp nhất Quyết định ban hành Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính',
    abstract:
      'Hợp nhất Quyết định số 12/2025/QĐ-UBND và Quyết định số 27/2026/QĐ-UBND về Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính',
    issuedDay: '2026-08-28',
    effectiveDay: '2026-08-28',
    relations: [
      toDemo('hop-nhat', '12/2025/QĐ-UBND', 'Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính'),
      toDemo('hop-nhat', '27/2026/QĐ-UBND', 'Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2025/QĐ-UBND'),
    ],
    date: postedOn('2026-08-31'),
    body: `
<p>Quyết định số 12/2025/QĐ-UBND ngày 14 tháng 7 năm 2025, có hiệu lực từ ngày 25 tháng 7 năm 2025, được sửa đổi, bổ sung bởi Quyết định số 27/2026/QĐ-UBND ngày 10 tháng 8 năm 2026, có hiệu lực từ ngày 20 tháng 8 năm 2026.</p>
${regulation(AS_AMENDED).trim()}`,
  }),
];
