// Articles of July to November 2026.

import { article } from '../../intake-builders.ts';
import { articleRef, at, figure, inCategory, lawRef, newsBy, reportRef, textAndPictures, writtenBy } from './story-parts.ts';

export const newsOfAutumn2026 = [
  article('ca-long-ho-ban-tham-nuoi-it-hon-ban-duoc-nhieu-hon', {
    title: 'Cá lồng hồ Bản Thăm: nuôi ít hơn, bán được nhiều hơn',
    lead: 'Cắt giảm một phần ba số lồng để giữ nguồn nước, các hộ nuôi cá trên hồ Bản Thăm lại có thu nhập cao hơn nhờ giống tốt, thức ăn tự phối trộn và hợp đồng bán trước.',
    date: at('2026-07-09', '14:00'),
    category: inCategory('kinh-te'),
    figure: figure('dam', 'Hồ Bản Thăm nhìn từ đập chính', 'Tranh vẽ con đập và mặt hồ rộng giữa các dãy núi'),
    credits: newsBy('Đức Duy'),
    tags: ['nuôi cá lồng', 'hồ Bản Thăm', 'khoa học công nghệ'],
    body: `
<p>Hè năm 2024, hàng chục tấn cá trên hồ chết chỉ trong hai đêm vì thiếu ô-xy. Mật độ lồng khi ấy gấp rưỡi sức chịu tải của nước. Nhiều hộ định bỏ nghề; thay vào đó, họ ngồi lại với nhau và quyết định nuôi ít đi.</p>
<h2>Đếm lồng trên bản đồ</h2>
<p>Hội đồng quản lý mặt nước, gồm đại diện 11 thôn ven hồ và trạm khuyến nông, chia hồ thành bảy khu. Mỗi khu có số lồng tối đa, khoảng cách giữa hai dãy không dưới 200 m, ba năm luân phiên nghỉ một lần. Từ 1.420 lồng còn 946 lồng.</p>
<p>Trường đại học nhận đặt hàng của tỉnh lắp bốn phao đo ô-xy hòa tan, nhiệt độ và độ đục, cứ mười phút gửi số liệu một lần. Khi ô-xy xuống dưới 3,5 mg/l, loa ở bến cá phát báo động để bà con bật máy sục.</p>
<h2>Con số sau hai mùa</h2>
<table>
<thead><tr><th>Chỉ tiêu</th><th>Năm 2024</th><th>Sáu tháng 2026</th></tr></thead>
<tbody>
<tr><td>Số lồng</td><td>1.420</td><td>946</td></tr>
<tr><td>Tỷ lệ cá sống (%)</td><td>63</td><td>88</td></tr>
<tr><td>Giá bán cá lăng (đồng/kg)</td><td>92.000</td><td>128.000</td></tr>
<tr><td>Lãi bình quân mỗi lồng (triệu đồng)</td><td>3,1</td><td>7,4</td></tr>
</tbody>
</table>
<h2>Bán trước khi thả giống</h2>
<p>Hợp tác xã Thủy sản Hồ Thác ký hợp đồng với hai chuỗi cửa hàng, nhận ứng trước 30% tiền. Mỗi lô cá kèm nhật ký nuôi; người mua quét mã thấy cả biểu đồ chất lượng nước trong thời gian nuôi.</p>
<p>Anh Quách Văn Nhị, nuôi 18 lồng, bảo ngày trước chỉ mong trời mưa cho nước mát. “Giờ nhìn phao là biết đêm nay có ngủ được không”, anh cười./.</p>`,
  }),
  article(
    'sua-quy-che-mot-cua-bo-bon-loai-giay-to',
    {
      title: 'Sửa Quy chế một cửa: bỏ bốn loại giấy tờ trong 32 thủ tục',
      lead: 'Từ ngày 20/8, người dân không phải nộp bản sao giấy chứng nhận kết hôn, giấy xác nhận nơi cư trú, bản sao giấy khai sinh và ảnh thẻ trong 32 thủ tục phổ biến nhất.',
      date: at('2026-08-24', '09:50'),
      category: inCategory('cai-cach-hanh-chinh'),
      figure: figure(
        'digital-services',
        'Dữ liệu dùng chung thay cho bản sao giấy',
        'Tranh vẽ màn hình dịch vụ công nối với các ngôi nhà bằng những đường chấm',
      ),
      credits: writtenBy('Minh Thư'),
      tags: ['một cửa', 'cắt giảm thủ tục'],
      featured: true,
      related: [lawRef('27/2026/QĐ-UBND'), lawRef('12/2025/QĐ-UBND'), articleRef('nop-ho-so-o-xa-nao-cung-duoc')],
      body: `
<p>Nội dung này được quy định tại Quyết định số 27/2026/QĐ-UBND ngày 10/8/2026 của UBND tỉnh, sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2025/QĐ-UBND ngày 14/7/2025.</p>
<h2>Vì sao bỏ được?</h2>
<p>Qua một năm, Trung tâm Phục vụ hành chính công tỉnh đếm được 61.300 bản sao giấy mà cơ quan nhà nước hoàn toàn có thể tự tra cứu. Riêng bản sao giấy khai sinh chiếm hơn 24 nghìn tờ. Sau khi kho dữ liệu dùng chung của tỉnh kết nối với cơ sở dữ liệu quốc gia về dân cư và hộ tịch, việc yêu cầu người dân nộp lại không còn lý do tồn tại.</p>
<h2>Xác minh trong một ngày</h2>
<p>Trường hợp dữ liệu chưa có hoặc sai lệch, cán bộ tiếp nhận phải xác minh với cơ quan lưu trữ trong 01 ngày làm việc, thay vì 03 ngày như trước, và không được đẩy việc bổ sung về phía người nộp.</p>
<ul>
<li>Trung tâm cấp tỉnh và ba phường làm việc đến 18 giờ 30 phút thứ Tư hằng tuần.</li>
<li>Chấm điểm hài lòng không phải khai tên; kết quả cập nhật hằng ngày.</li>
<li>Danh mục 32 thủ tục được niêm yết tại quầy bằng chữ lớn và bản ghi âm bốn thứ tiếng.</li>
</ul>
<h2>Người trong cuộc nói gì</h2>
<p>Chị Phạm Ngọc Diệp, cán bộ tiếp nhận ở xã Mường Trầm, kể tuần đầu áp dụng có bác vẫn cẩn thận mang theo cả tập giấy photo. “Tôi cảm ơn rồi trả lại, bác hỏi đi hỏi lại có thật là không cần không. Thói quen của mình với dân hình thành bao nhiêu năm, bỏ cũng phải có thời gian”, chị nói.</p>
<p>Từ nay đến cuối năm, UBND tỉnh tiếp tục rà soát 46 thủ tục trong lĩnh vực đất đai, xây dựng và giáo dục./.</p>`,
    },
    {
      title: 'Four documents fewer in 32 procedures',
      lead: 'From 20 August residents no longer submit copies of marriage certificates, proof of residence, copies of birth certificates or passport photographs in the 32 most common procedures.',
      tags: ['one-stop service', 'less paperwork'],
      figure: figure(
        'digital-services',
        'Shared data instead of paper copies',
        'Drawing of a screen of public services linked to houses by dotted lines',
      ),
      body: `
<p>The change is made by Decision No. 27/2026/QĐ-UBND of 10 August 2026, which amends the Regulation issued with Decision No. 12/2025/QĐ-UBND of 14 July 2025.</p>
<h2>Why it is possible</h2>
<p>In one year the Provincial Public Administration Service Centre counted 61,300 paper copies of records that public bodies could have looked up themselves. Copies of birth certificates alone came to more than 24,000. Now that the province’s shared data store is connected to the national population and civil status databases, there is no reason left to ask for them.</p>
<h2>Verification within a day</h2>
<p>Where data are missing or wrong, the receiving official has one working day, instead of three, to check with the office that holds the record, and may not send the applicant to fetch it.</p>
<ul>
<li>The provincial centre and the three wards stay open until 6.30 p.m. on Wednesdays.</li>
<li>Satisfaction can be rated without giving a name; results are updated daily.</li>
<li>The list of the 32 procedures is posted in large print and available as a recording in four languages.</li>
</ul>
<p>Ms Phạm Ngọc Diệp, who works at the counter in Mường Trầm, says that people still bring their folders of copies. “I thank them and hand the papers back. We taught people this habit over many years; it takes time to unlearn.”</p>`,
    },
  ),
  article('ba-phuong-vuot-moc-90-phan-tram-ho-so-truc-tuyen', {
    title: 'Ngày Chuyển đổi số 10/10: ba phường vượt mốc 90% hồ sơ trực tuyến',
    lead: 'Bốn năm sau nghị quyết chuyên đề đầu tiên, tỷ lệ hồ sơ nộp trực tuyến toàn tỉnh đạt 73,8%; nhưng khoảng cách giữa phường và xã vùng cao vẫn là câu hỏi lớn nhất.',
    date: at('2026-10-10', '08:00'),
    category: inCategory('chuyen-doi-so'),
    figure: figure(
      'office',
      'Trung tâm Phục vụ hành chính công phường Đồng Mây',
      'Tranh vẽ tòa nhà công sở nhiều tầng, hàng cây xanh phía trước',
    ),
    credits: writtenBy('Khánh Linh'),
    tags: ['chuyển đổi số', 'dịch vụ công trực tuyến'],
    related: [lawRef('42/KH-UBND'), articleRef('to-cong-nghe-so-di-tung-ngo')],
    body: `
<p>Số liệu chín tháng do Sở Khoa học và Công nghệ công bố cho thấy toàn tỉnh tiếp nhận 214.600 hồ sơ, trong đó 158.400 hồ sơ nộp trực tuyến. Kế hoạch số 42/KH-UBND ngày 22/01/2026 của UBND tỉnh đặt chỉ tiêu cả năm là 75%.</p>
<h2>Bức tranh không đều</h2>
<table>
<thead><tr><th>Nhóm đơn vị</th><th>Số đơn vị</th><th>Tỷ lệ nộp trực tuyến (%)</th></tr></thead>
<tbody>
<tr><td>Phường</td><td>3</td><td>91,2</td></tr>
<tr><td>Xã vùng thấp</td><td>15</td><td>78,5</td></tr>
<tr><td>Xã vùng cao</td><td>23</td><td>54,9</td></tr>
</tbody>
</table>
<p>Nhóm khảo sát phỏng vấn 1.200 người đã nộp trực tiếp. Lý do được nêu nhiều nhất không phải thiếu sóng hay thiếu điện thoại, mà là sợ làm sai: 46% số người được hỏi muốn có ai đó ngồi cạnh trong lần đầu.</p>
<h2>Người ngồi cạnh</h2>
<p>Từ tháng Bảy, 23 xã vùng cao thử nghiệm “lần đầu có bạn”: học sinh cấp ba được tập huấn, đến nhà văn hóa chiều thứ Bảy để cùng ông bà nộp hồ sơ. Các em được ghi nhận giờ hoạt động trải nghiệm, còn người già được học theo nhịp của mình.</p>
<blockquote><p>Cháu không bấm hộ. Cháu chỉ chờ bà tìm thấy nút.</p></blockquote>
<p>Đó là lời em Hoàng Thị Thơm, học sinh lớp 11 Trường Trung học phổ thông Khau Mây. Sau ba tháng, tỷ lệ nộp trực tuyến ở các xã này tăng 8,3 điểm phần trăm.</p>
<h2>Việc của quý cuối năm</h2>
<ol>
<li>Xóa bảy vùng lõm sóng còn lại ở Vân Phìn và Khau Vân.</li>
<li>Viết lại 60 biểu mẫu bằng ngôn ngữ đời thường, thử với người dân trước khi ban hành.</li>
<li>Thêm giọng đọc tiếng Mông, tiếng Dao trên các kiốt tự phục vụ.</li>
</ol>`,
  }),
  article(
    'phan-cap-thuy-loi-nho-cho-cap-xa-tu-nam-2027',
    {
      title: 'Từ năm 2027, xã quản lý 612 công trình thủy lợi nhỏ',
      lead: 'Phai, mương, guồng và các hồ chứa dưới 50.000 m³ sẽ do cấp xã quản lý; tổ thủy nông của người dùng nước được giữ lại 70% tiền dịch vụ để sửa chữa.',
      date: at('2026-11-16', '08:45'),
      category: inCategory('kinh-te'),
      figure: figure('dam', 'Một đập dâng do tổ thủy nông quản lý', 'Tranh vẽ con đập nhỏ chắn suối giữa hai sườn núi xanh'),
      credits: newsBy('Đức Duy'),
      tags: ['thủy lợi', 'phân cấp'],
      featured: true,
      related: [
        lawRef('35/2026/QĐ-UBND'),
        articleRef('ruong-bac-thang-khau-may-mua-nuoc-do'),
        reportRef('phien-hop-thuong-ky-ubnd-tinh-thang-10-2026'),
      ],
      body: `
<p>Quyết định số 35/2026/QĐ-UBND ngày 12/11/2026 của UBND tỉnh có hiệu lực từ ngày 01/01/2027, thay thế quy định phân cấp ban hành từ năm 2019, khi cấp huyện còn là đầu mối quản lý phần lớn công trình.</p>
<h2>Ai quản lý công trình nào?</h2>
<ul>
<li>Cấp xã: 612 công trình phục vụ trong phạm vi một xã, tưới cho 7.340 ha.</li>
<li>Sở Nông nghiệp và Môi trường: 94 công trình phục vụ từ hai xã trở lên, trong đó có hồ Bản Thăm.</li>
<li>Tổ thủy nông do người dùng nước bầu ra trực tiếp vận hành, nạo vét, sửa chữa nhỏ.</li>
</ul>
<h2>Mười sáu tháng “không có chủ”</h2>
<p>Sau khi kết thúc cấp huyện, nhiều mương phai chưa được bàn giao rõ ràng. Ở xã Nà Luông, đoạn mương 300 m bị đất lấp từ tháng Tám năm ngoái, ba thôn phải bỏ hoang 12 ha vụ xuân vì không nơi nào chi tiền nạo vét. “Xã bảo của tỉnh, tỉnh bảo chờ quy định”, ông Triệu Văn Báo kể. Quy định mới xác định tên, tọa độ và người chịu trách nhiệm từng công trình trong danh mục kèm theo.</p>
<h2>Tiền ở lại với con mương</h2>
<p>Trước đây toàn bộ tiền sản phẩm, dịch vụ công ích thủy lợi nộp về đơn vị cấp trên rồi phân bổ lại, thường đến cuối năm mới có. Nay tổ thủy nông giữ lại 70%, chi theo nghị quyết của hội nghị người dùng nước, công khai tại nhà văn hóa thôn.</p>
<p>Đồng chí Vi Đức Toại, Giám đốc Sở Nông nghiệp và Môi trường, cho biết trong tháng Mười hai sở sẽ tập huấn cho 41 xã, phường về kiểm tra an toàn đập, đồng thời in sổ tay bằng tranh cho các tổ thủy nông. Trước ngày 15 tháng Tư hằng năm, xã phải kiểm tra từng công trình và treo bảng ghi số điện thoại người trực./.</p>`,
    },
    {
      title: 'From 2027 communes will manage 612 small irrigation works',
      lead: 'Weirs, channels, water wheels and reservoirs of less than 50,000 cubic metres pass to the communes; water users’ groups keep 70 per cent of the fees for repairs.',
      tags: ['irrigation', 'devolution'],
      figure: figure('dam', 'A small weir run by a water users’ group', 'Drawing of a dam across a stream between green hillsides'),
      body: `
<p>Decision No. 35/2026/QĐ-UBND of 12 November 2026 of the Provincial People’s Committee takes effect on 1 January 2027. It replaces rules made in 2019, when the districts managed most of these works.</p>
<h2>Who manages what</h2>
<ul>
<li>Communes: 612 works that serve a single commune and irrigate 7,340 hectares.</li>
<li>The Department of Agriculture and Environment: 94 works that serve two or more communes, among them the Bản Thăm reservoir.</li>
<li>Groups elected by the water users: daily operation, clearing and minor repairs.</li>
</ul>
<h2>Sixteen months without an owner</h2>
<p>After the districts were dissolved, many channels were not clearly handed over. In Nà Luông 300 metres of channel were buried in August last year, and three hamlets left 12 hectares unplanted because no office could pay for clearing it. The new decision lists the name, the coordinates and the person responsible for every structure.</p>
<h2>Money stays with the channel</h2>
<p>Until now all fees went to a higher office and came back late in the year. From 2027 each group keeps 70 per cent, spends it as the meeting of water users decides, and posts its accounts in the hamlet’s community house.</p>
<p>In December the Department will train staff of all 41 communes and wards in checking dams, and print an illustrated handbook for the groups.</p>`,
    },
  ),
  article('muoi-chin-nam-o-khau-van', {
    title: 'Mười chín năm ở Khau Vân',
    lead: 'Cô giáo Nguyễn Thị Thuận lên Khau Vân dạy học năm 2007, định ở ba năm. Học trò khóa đầu của cô nay đã có người trở lại làm đồng nghiệp.',
    date: at('2026-11-19', '10:00'),
    category: inCategory('giao-duc'),
    figure: figure('river', 'Đường lên Khau Vân men theo sông Mộc', 'Tranh vẽ dòng sông uốn quanh những lớp núi xanh lam'),
    credits: textAndPictures('Hải Miên', 'Thào Quỳnh'),
    dateline: null,
    tags: ['Ngày Nhà giáo Việt Nam', 'gương người tốt'],
    featured: true,
    body: `
<p>Từ trung tâm xã lên điểm trường Khau Vân 2 là bảy cây số dốc. Mùa khô xe máy lên được; mùa mưa cô Thuận đi bộ, đôi ủng treo sau ba lô. Mười chín năm, cô đã đi hỏng ba chiếc xe và không nhớ bao nhiêu đôi ủng.</p>
<h2>Lớp học mười một người</h2>
<p>Năm đầu, lớp ghép 1, 2 và 3 của cô có mười một học sinh, ngồi quay lưng vào nhau theo ba hướng. Tối đến cô sang từng nhà học tiếng Mông, đổi lại dạy các mẹ ký tên mình. Người mẹ đầu tiên viết được chữ “Mỷ” đã khóc, rồi ôm theo cả chục người nữa đến lớp xóa mù.</p>
<p>Đến năm 2026, điểm trường có 48 em, hai phòng học kiên cố, điện mặt trời và một giá sách. Tỷ lệ học sinh hoàn thành chương trình tiểu học nhiều năm liền đạt 100%.</p>
<h2>Những người quay lại</h2>
<p>Trong mười một học trò khóa đầu, ba người học hết đại học. Sùng A Chinh học sư phạm, đầu năm học này xin về Khau Vân, nhận lớp 4 ngay cạnh phòng cô. Thầy giáo trẻ kể ngày bé từng trốn học đi bẫy chim, cô Thuận vào rừng tìm, không mắng mà ngồi xem cậu đặt bẫy, rồi bảo: “Em tính giỏi thế, mai đến lớp cô nhờ chia vở”.</p>
<h2>Điều cô mong</h2>
<ul>
<li>Đoạn đường bảy cây số được rải cấp phối, để học sinh bán trú về nhà cuối tuần an toàn.</li>
<li>Có thêm giáo viên tiếng Anh dạy trực tiếp, không chỉ qua màn hình.</li>
<li>Các thầy cô trẻ có nhà công vụ khép kín.</li>
</ul>
<p>Ngày 20/11 năm nay, cô Thuận được tặng Bằng khen của Chủ tịch UBND tỉnh. Hỏi cô đã bao giờ định về xuôi, cô bảo có, vào năm thứ ba, đã xếp xong đồ. Sáng hôm ấy trời mưa, mười một đứa trẻ đứng đợi ở đầu dốc, mỗi đứa cầm một cây ngô non. Cô tháo ba lô, rồi ở lại đến bây giờ./.</p>`,
  }),
];
