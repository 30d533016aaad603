// Articles that tell people about laws: they name them in every way that Vietnamese prose does, some of them laws that have ended since.

import { article } from '../../intake-builders.ts';
import { at, figure, formerViews, inCategory, lawRef, newsBy, writtenBy } from './story-parts.ts';

const VILLAGE_ALT = 'Tranh vẽ cổng làng và con đường dẫn vào các nếp nhà';

export const newsOnLaw = [
  article('hoi-nhanh-dap-gon-ve-dat-o-tra-lung', {
    title: 'Hỏi nhanh, đáp gọn về đất ở Trà Lũng',
    lead: 'Ba buổi tối ở nhà văn hóa, 64 câu hỏi và một tấm bảng phấn: cán bộ địa chính huyện trả lời từng việc, ghi tên từng người.',
    date: at('2023-06-14', '09:10'),
    category: inCategory('tin-co-so'),
    figure: figure('village-gate', 'Đường vào thôn Trà Lũng', VILLAGE_ALT),
    credits: newsBy('Hải Miên'),
    tags: ['đất đai', 'giải đáp pháp luật'],
    related: [lawRef('45/2013/QH13'), lawRef('43/2014/NĐ-CP')],
    formerPortal: formerViews(2104),
    body: `
<p>Phần lớn câu hỏi xoay quanh giấy chứng nhận lần đầu. Cán bộ mở Luật Đất đai năm 2013 đã sờn gáy, đọc chậm từng khoản rồi kể lại bằng tiếng Tày cho các cụ nghe. Ai chưa rõ thì ở lại, uống nước và hỏi tiếp.</p>
<h2>Giấy viết tay có được không?</h2>
<p>Câu này có mười một người hỏi. Câu trả lời nằm ở Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ: điều quan trọng là thời điểm mua bán và việc đất có tranh chấp hay không. Cán bộ chép số hiệu lên bảng để bà con chụp lại, sau đó chỉ còn gọi gọn là Nghị định 43.</p>
<h2>Giá đền bù tính theo đâu?</h2>
<p>Theo Điều 114 Luật Đất đai năm 2013, tỉnh lập bảng giá cho năm năm. Ông Ma Văn Kiểm, có thửa ruộng sát đường mới, thắc mắc vì sao giá ở hai đầu thôn chênh nhau. Đoàn hẹn đo lại đoạn giáp ranh vào thứ Hai tuần sau, có trưởng thôn chứng kiến.</p>
<blockquote><p>Hỏi ba lần vẫn được trả lời như lần đầu, thế là chúng tôi yên tâm.</p></blockquote>
<h2>Việc còn lại</h2>
<ul>
<li>Mười bảy hồ sơ đủ điều kiện được nhận ngay tại chỗ, trả lời trong ba mươi ngày.</li>
<li>Chín hồ sơ phải tìm thêm giấy tờ ở kho lưu trữ của huyện.</li>
<li>Hai việc tranh chấp được chuyển tổ hòa giải, mời cả hai gia đình.</li>
</ul>
<p>Huyện dự định mở tám buổi nữa từ nay đến mùa gặt, ưu tiên những thôn có dự án đường đi qua. Danh sách câu hỏi và câu trả lời sẽ được in khổ lớn, treo cạnh lịch chợ phiên./.</p>`,
  }),
  article(
    'nam-dieu-moi-trong-luat-dat-dai',
    {
      title: 'Năm điều mới trong Luật Đất đai mà gia đình nào cũng nên biết',
      lead: 'Luật Đất đai mới có hiệu lực từ ngày 01/8/2024, sớm hơn năm tháng so với dự định. Đây là những điểm chạm tới từng nếp nhà ở vùng cao.',
      date: at('2024-08-14', '08:20'),
      category: inCategory('chi-dao-dieu-hanh'),
      figure: figure('terraces', 'Ruộng bậc thang vào mùa nước đổ', 'Tranh vẽ những thửa ruộng bậc thang xếp tầng trên sườn núi'),
      credits: writtenBy('Khánh Linh'),
      tags: ['Luật Đất đai', 'pháp luật'],
      related: [lawRef('31/2024/QH15'), lawRef('102/2024/NĐ-CP')],
      formerPortal: formerViews(5312),
      body: `
<p>Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội lẽ ra có hiệu lực từ đầu năm sau. Luật số 43/2024/QH15 ngày 29 tháng 6 năm 2024 đưa ngày đó lên 01/8/2024, cùng lúc với Nghị định số 102/2024/NĐ-CP ngày 30/7/2024 của Chính phủ. Luật Đất đai năm 2013 dừng lại ở đó sau mười năm.</p>
<h2>1. Bảng giá sát thực tế hơn</h2>
<p>Khung giá chung cả nước không còn. Theo Điều 159 Luật Đất đai năm 2024, Hội đồng nhân dân tỉnh quyết định bảng giá, lần đầu áp dụng từ năm 2026 rồi xem lại mỗi năm.</p>
<h2>2. Đất cho đồng bào dân tộc thiểu số</h2>
<p>Điều 16 buộc địa phương dành quỹ đất để bà con có đất ở và đất sản xuất, đồng thời theo dõi để đất đã giao không bị sang tay.</p>
<h2>3. Ai đứng tên trên giấy?</h2>
<p>Giấy chứng nhận cấp mới ghi tên những người có chung quyền, thay vì chỉ ghi hộ gia đình. Gia đình nào muốn giữ nguyên thì không phải đổi.</p>
<h2>4. Thu hồi đất phải kể rõ trường hợp</h2>
<p>Các Điều 78 và 79 liệt kê từng loại công trình. Nơi ở mới phải bảo đảm bằng hoặc tốt hơn nơi cũ, có đường, điện và nước trước khi dời nhà.</p>
<h2>5. Nộp hồ sơ</h2>
<p>Những thủ tục đang làm dở theo Nghị định 43/2014/NĐ-CP được xử lý tiếp; hồ sơ nộp sau ngày 01/8 theo Nghị định 102. Bộ phận một cửa các huyện đã thay toàn bộ biểu mẫu trong tuần đầu tháng Tám và bố trí người hướng dẫn tận nơi./.</p>`,
    },
    {
      title: 'Five changes in the Land Law that every family should know',
      lead: 'The new Land Law took effect on 1 August 2024, five months earlier than planned. These are the points that reach every upland home.',
      tags: ['Land Law', 'law'],
      figure: figure('terraces', 'Terraced fields at planting time', 'Drawing of terraced rice fields on a mountainside'),
      body: `
<p>Land Law No. 31/2024/QH15 was to take effect in January. Law No. 43/2024/QH15 of 29 June 2024 brought the day forward, together with Decree No. 102/2024/NĐ-CP of 30 July 2024. The Land Law of 2013 ended that day.</p>
<h2>What changes</h2>
<ul>
<li>The national price frame is gone; the province decides its land prices, for the first time for 2026.</li>
<li>Land must be set aside for ethnic minority families.</li>
<li>New certificates name the people who share the right, not just a household.</li>
<li>The cases in which land may be recovered are listed one by one.</li>
</ul>
<p>Applications handed in after 1 August follow the new decree; those under way are finished under the old one.</p>`,
    },
  ),
  article('bo-cuc-nghi-dinh-168-tren-doc-khau-van', {
    title: 'Từ Nghị định 46 đến Nghị định 168: dốc Khau Vân bớt một nửa tai nạn',
    lead: 'Mười năm, ba nghị định về mức phạt, nhưng điều làm con dốc an toàn hơn lại bắt đầu từ tấm gương lồi và đội xe ôm biết nhắc nhau.',
    date: at('2025-02-12', '07:45'),
    category: inCategory('tin-co-so'),
    figure: figure('bridge', 'Cầu dưới chân dốc Khau Vân', 'Tranh vẽ cây cầu bắc qua suối dưới chân núi'),
    credits: newsBy('Đức Duy'),
    tags: ['an toàn giao thông', 'Khau Vân'],
    related: [lawRef('168/2024/NĐ-CP'), lawRef('100/2019/NĐ-CP')],
    formerPortal: formerViews(1985),
    body: `
<p>Đội xe ôm chợ Khau Vân thuộc lòng số hiệu ba văn bản: các Nghị định số 46/2016/NĐ-CP, số 100/2019/NĐ-CP và số 168/2024/NĐ-CP. Mỗi lần có văn bản mới, đội trưởng Giàng A Páo lại chép mức phạt lên tấm bìa treo ở gốc đa.</p>
<h2>Con dốc 2,4 ki-lô-mét</h2>
<p>Năm 2017 ở đây có 14 vụ tai nạn; năm ngoái còn sáu. Xã lắp chín gương lồi, kẻ lại vạch ở bốn khúc cua và mở hai hốc cứu nạn đổ đầy cát. Nghị định 46 khi ấy đã phạt nồng độ cồn, song ở chợ phiên ít người tin là có ai đo.</p>
<h2>Thói quen đổi dần</h2>
<p>Từ khi có Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ, quán rượu trong chợ giữ chìa khóa xe giúp khách. Nay phần đường bộ của nghị định ấy nhường chỗ cho Nghị định số 168/2024/NĐ-CP ngày 26/12/2024; người lái xe còn bị trừ điểm trên giấy phép.</p>
<p>Trưởng Công an xã cho biết trong tháng Giêng chỉ lập chín biên bản, bằng một phần ba cùng kỳ. Bốn người vi phạm lần đầu được mời dự buổi học tối thứ Sáu, do chính đội xe ôm kể chuyện trên dốc.</p>
<h2>Điều bà con mong</h2>
<ul>
<li>Thêm đèn ở khúc cua số bảy, nơi sương xuống sớm.</li>
<li>Chỗ rửa phanh cho xe tải trước khi đổ dốc.</li>
<li>Bảng mức phạt có hình vẽ cho người không đọc được chữ.</li>
</ul>
<p>Tấm bìa ở gốc đa giờ đã được ép nhựa. Anh Páo chừa sẵn một khoảng trống bên dưới, vì theo anh luật còn đổi thì người đi đường còn phải đọc./.</p>`,
  }),
  article('viet-cong-van-cho-nguoi-doc-hieu', {
    title: 'Viết công văn sao cho người nhận hiểu ngay lần đọc đầu',
    lead: 'Văn phòng UBND tỉnh đọc lại 300 công văn của quý trước và nhận ra: đúng thể thức chưa đủ, còn phải đúng số hiệu và gọn câu.',
    date: at('2026-09-22', '10:15'),
    category: inCategory('cai-cach-hanh-chinh'),
    figure: figure('office', 'Bộ phận văn thư của tỉnh', 'Tranh vẽ tòa nhà công sở nhiều tầng, hàng cây xanh phía trước'),
    credits: writtenBy('Khánh Linh'),
    tags: ['văn thư', 'cải cách hành chính'],
    featured: false,
    related: [lawRef('30/2020/NĐ-CP'), lawRef('03/VBHN-UBND')],
    body: `
<p>Theo điểm c khoản 2 Điều 8 và Điều 15 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, mỗi văn bản có một số, cấp một lần, bắt đầu lại từ 01 mỗi năm. Vậy mà trong 300 công văn được đọc lại, 23 bản dẫn sai số hoặc sai ngày của văn bản khác.</p>
<h2>Dẫn văn bản đã hết hiệu lực</h2>
<p>Lỗi hay gặp nhất là chép căn cứ từ bản mẫu cũ. Bảy công văn vẫn dựa vào Nghị định số 110/2004/NĐ-CP, dù Nghị định 30 đã thay từ sáu năm trước; năm bản viết Luật Ban hành văn bản quy phạm pháp luật năm 2015 trong khi Luật số 64/2025/QH15 có hiệu lực từ ngày 01/4/2025 và đã được sửa bởi Luật số 87/2025/QH15.</p>
<p>Có nơi còn đòi thu tiền chỗ bán hàng theo Quyết định số 19/2026/QĐ-UBND, không biết rằng Quyết định số 744/QĐ-UBND ngày 14 tháng 9 năm 2026 đã tạm đình chỉ việc này.</p>
<h2>Ba việc làm ngay</h2>
<ol>
<li>Tra tình trạng hiệu lực trên cổng thông tin trước khi ký; văn bản hết hiệu lực hiện dấu riêng ngay trong bài.</li>
<li>Khi một quy chế được sửa, dẫn bản hợp nhất, ví dụ Văn bản hợp nhất số 03/VBHN-UBND, để người đọc không phải ghép hai văn bản.</li>
<li>Câu dài quá bốn dòng thì tách; mỗi việc giao cho một cơ quan, kèm một thời hạn.</li>
</ol>
<h2>Đọc thử cho người ngoài nghe</h2>
<p>Từ tháng Mười, mỗi sở chọn năm công văn, nhờ một người không làm trong ngành đọc rồi kể lại. Bản nào người đọc kể sai thì viết lại. Cách làm này được rút ra từ đợt bỏ giấy tờ trùng lặp theo Quyết định số 27/2026/QĐ-UBND ngày 10/8/2026 của UBND tỉnh./.</p>`,
  }),
];
