// Articles of January to June 2026.

import { article } from '../../intake-builders.ts';
import { at, figure, inCategory, lawRef, newsBy, textAndPictures } from './story-parts.ts';

export const newsOfSpring2026 = [
  article(
    'bac-si-ve-tram-y-te-tra-lung',
    {
      title: 'Bác sĩ về trạm y tế Trà Lũng, ca bệnh đầu tiên hội chẩn từ xa',
      lead: 'Lần đầu tiên sau sáu năm, Trạm Y tế xã Trà Lũng có bác sĩ làm việc thường xuyên; chiếc máy siêu âm xách tay nối thẳng với Bệnh viện Đa khoa tỉnh đã giúp phát hiện kịp thời một ca thai ngoài tử cung.',
      date: at('2026-01-15', '10:05'),
      category: inCategory('y-te-dan-so'),
      figure: figure('clinic', 'Trạm Y tế xã Trà Lũng', 'Tranh vẽ trạm y tế màu trắng có chữ thập xanh, phía sau là đồi cây'),
      credits: newsBy('Hải Miên'),
      tags: ['y tế cơ sở', 'khám chữa bệnh từ xa'],
      related: [lawRef('20-NQ/TW'), lawRef('11-CT/TU')],
      body: `
<p>Bác sĩ Vương Thị Hoài An, 29 tuổi, nhận công tác tại Trà Lũng từ ngày 02/12/2025 theo chính sách thu hút của tỉnh. Trước đó trạm chỉ có hai y sĩ, một điều dưỡng và một nữ hộ sinh cho 6.840 dân sống rải rác ở 19 thôn.</p>
<h2>Bốn mươi phút quyết định</h2>
<p>Chiều 8/1, chị Giàng Thị Mỷ được chồng chở đến trạm vì đau bụng dữ dội. Bác sĩ An siêu âm, bật màn hình nối với khoa Sản của Bệnh viện Đa khoa tỉnh. Sau bảy phút trao đổi, hai bên thống nhất chẩn đoán; xe cấp cứu xuất phát ngay, phòng mổ được chuẩn bị trước khi người bệnh tới nơi.</p>
<p>“Nếu chờ chuyển tuyến theo cách cũ, chúng tôi có thể mất hơn hai giờ”, bác sĩ trực khoa Sản nói. Bốn mươi phút tiết kiệm được là khoảng cách giữa một ca mổ bình thường và một ca nguy kịch.</p>
<h2>Từ nghị quyết đến giường bệnh</h2>
<p>Thực hiện Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương và Chỉ thị số 11-CT/TU ngày 26/02/2024 của Ban Thường vụ Tỉnh ủy, đến hết năm 2025 có 33/38 trạm y tế xã có bác sĩ làm việc ít nhất ba ngày mỗi tuần. Năm xã còn lại sẽ có bác sĩ luân phiên từ tháng Ba.</p>
<ul>
<li>38/38 trạm y tế xã đã nối mạng hội chẩn với tuyến tỉnh.</li>
<li>Mỗi tuần hai buổi hội chẩn định kỳ, chiều thứ Ba và thứ Năm.</li>
<li>1.127 lượt hội chẩn trong năm 2025, tránh được khoảng 430 lượt chuyển tuyến không cần thiết.</li>
</ul>
<h2>Giữ người ở lại</h2>
<p>Xã dành cho bác sĩ An một phòng công vụ 24 m², đầu nhà có mảnh vườn nhỏ. Chị trồng cải và tập nói tiếng Mông với cô hộ sinh Sùng Thị Dính. Câu đầu tiên chị thuộc là “đau ở đâu?”, câu thứ hai là “đừng sợ”./.</p>`,
    },
    {
      title: 'A doctor for Trà Lũng, and a first case seen from afar',
      lead: 'For the first time in six years the health station of Trà Lũng has a resident doctor. A portable ultrasound scanner linked to the provincial hospital has already helped to catch one emergency in time.',
      tags: ['primary health care', 'telemedicine'],
      figure: figure(
        'clinic',
        'The health station of Trà Lũng',
        'Drawing of a white health station with a green cross, wooded hills behind it',
      ),
      body: `
<p>Dr Vương Thị Hoài An, 29, took up her post on 2 December 2025 under the province’s scheme to attract doctors. Until then two assistant doctors, one nurse and one midwife had served 6,840 people in 19 scattered hamlets.</p>
<h2>Forty minutes that mattered</h2>
<p>On the afternoon of 8 January Ms Giàng Thị Mỷ arrived in severe pain. Dr An scanned her and opened the link to the obstetrics department of the Provincial General Hospital. After seven minutes both sides agreed on the diagnosis. The ambulance left at once, and the operating theatre was ready before the patient came in.</p>
<p>“With an ordinary referral we might have lost more than two hours”, the doctor on duty said.</p>
<h2>From resolution to bedside</h2>
<p>Resolution No. 20-NQ/TW of 25 October 2017 of the Party Central Committee and Directive No. 11-CT/TU of 26 February 2024 of the Provincial Party Committee ask for a doctor at every highland station. By the end of 2025, 33 of 38 commune stations had one for at least three days a week; the remaining five follow in March.</p>
<ul>
<li>All 38 stations are connected to the provincial hospital.</li>
<li>Consultations take place every Tuesday and Thursday afternoon.</li>
<li>There were 1,127 remote consultations in 2025, which avoided about 430 unnecessary referrals.</li>
</ul>
<h2>Reasons to stay</h2>
<p>The commune has given Dr An a small flat with a patch of garden. She grows mustard greens and is learning Hmong from the midwife. The first sentence she learned was “where does it hurt?”, the second “do not be afraid”.</p>`,
    },
  ),
  article('cu-tri-vung-cao-no-nuc-di-bau-cu', {
    title: 'Cử tri vùng cao nô nức đi bầu cử',
    lead: 'Ngày 15/3, cùng cử tri cả nước, hơn 486 nghìn cử tri Mộc Giang đi bầu đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031.',
    date: at('2026-03-15', '19:20'),
    category: inCategory('thoi-su-chinh-tri'),
    figure: figure(
      'village-gate',
      'Cổng thôn Nà Luông trong ngày bầu cử',
      'Tranh vẽ cổng làng mái cong dưới tán cây đa, con đường dẫn vào thôn',
    ),
    credits: textAndPictures('Minh Thư', 'Thào Quỳnh'),
    tags: ['bầu cử', 'nhiệm kỳ 2026 - 2031'],
    body: `
<p>Năm giờ sáng, tiếng trống ở nhà văn hóa thôn Nà Luông vang lên ba hồi. Sương còn đặc, những bóng áo chàm đã đi thành hàng trên con đường mới đổ bê tông. Người bỏ lá phiếu đầu tiên của khu vực bỏ phiếu số 7 là cụ Lù Văn Tỉn, 91 tuổi, cầm theo tấm thẻ cử tri bọc trong khăn tay.</p>
<h2>Hòm phiếu đi tìm cử tri</h2>
<p>Toàn tỉnh có 634 khu vực bỏ phiếu. Đối với 1.812 cử tri ốm đau, già yếu, tổ bầu cử mang hòm phiếu phụ đến tận nhà. Ở vùng lòng hồ Bản Thăm, ba chiếc xuồng máy đi qua 26 bè cá, mất gần năm giờ để đón đủ 143 lá phiếu.</p>
<p>Đến 19 giờ, 41/41 xã, phường đã kết thúc bỏ phiếu. Theo báo cáo nhanh, tỷ lệ cử tri đi bầu toàn tỉnh đạt 99,7%; 22 xã đạt 100%.</p>
<h2>Lần đầu bầu hội đồng của xã mới</h2>
<p>Đây là cuộc bầu cử đầu tiên kể từ khi 41 xã, phường được thành lập theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15. Ban Chỉ đạo bầu cử tỉnh cho biết danh sách chính thức có 1.346 người ứng cử đại biểu HĐND cấp xã để bầu 802 đại biểu; tỷ lệ nữ chiếm 43,1%, người dưới 40 tuổi chiếm 37,5%.</p>
<h2>Điều cử tri gửi gắm</h2>
<ul>
<li>Sửa đường vào các thôn xa trụ sở sau sắp xếp.</li>
<li>Có bác sĩ, có thuốc ở trạm y tế.</li>
<li>Cán bộ xã nghe được, nói được tiếng của dân.</li>
</ul>
<p>Em Sầm Thị Huệ, 18 tuổi, lần đầu đi bầu, đứng đọc tiểu sử ứng cử viên rất lâu trước bảng niêm yết. Em bảo: “Em gạch tên theo việc họ hứa làm, rồi em sẽ nhớ”./.</p>`,
  }),
  article('mot-nghin-gio-sach-o-cac-diem-truong', {
    title: 'Một nghìn giờ sách ở các điểm trường',
    lead: 'Ngày Sách và Văn hóa đọc Việt Nam năm nay, ngành giáo dục tỉnh không tổ chức mít tinh mà dành kinh phí mở 63 tủ sách mới, cam kết mỗi điểm trường có ít nhất một nghìn giờ đọc trong năm.',
    date: at('2026-04-21', '08:40'),
    category: inCategory('giao-duc'),
    figure: figure('school', 'Giờ đọc sách ngoài sân trường', 'Tranh vẽ ngôi trường mái đỏ, sân rộng, có cột cờ và hàng cây'),
    credits: newsBy('Thào Quỳnh'),
    tags: ['văn hóa đọc', 'thư viện'],
    body: `
<p>“Giờ đọc” được tính rất đơn giản: một lớp ngồi đọc trong ba mươi phút là nửa giờ, giáo viên ghi vào sổ treo đầu tủ sách. Đến ngày 20/4, 214 điểm trường đã ghi được 48.600 giờ; dẫn đầu là Trường Tiểu học Hồ Thác với 611 giờ.</p>
<h2>Sách đi theo vòng</h2>
<p>Thay vì mỗi trường mua một bộ giống nhau, Thư viện tỉnh chia 21 nghìn cuốn thành 70 hòm. Cứ sáu tuần hòm sách chuyển sang trường khác, nhân viên bưu điện xã chở giúp trên chuyến thư thường ngày. Mỗi hòm có mười cuốn song ngữ Việt - Mông, Việt - Tày do giáo viên địa phương biên soạn.</p>
<p>Cô Mã Thị Xuyến, giáo viên lớp ghép 1 và 2 ở điểm trường Pác Lạn, để ý thấy bọn trẻ thích nhất những cuốn có chỗ trống để vẽ thêm. “Có em đọc chưa thạo nhưng kể được cả cuốn theo tranh. Rồi em tự muốn biết chữ viết gì”, cô kể.</p>
<h2>Phụ huynh cùng đọc</h2>
<ol>
<li>Tối thứ Tư, nhà văn hóa thôn bật đèn từ 19 giờ đến 20 giờ 30 phút cho mọi người đến đọc.</li>
<li>Bộ đội và đoàn viên đọc to cho người chưa biết chữ nghe tin tức, giá nông sản.</li>
<li>Mỗi gia đình giữ một cuốn trong sáu tuần, đổi khi hòm sách mới về.</li>
</ol>
<p>Theo đồng chí Phùng Văn Tiệp, Giám đốc Sở Giáo dục và Đào tạo, kết quả sẽ được đo bằng khả năng đọc hiểu cuối năm của học sinh lớp 3, không đo bằng số tủ sách đã khánh thành. Sở mời hai trường đại học độc lập đánh giá, công bố vào tháng Tám./.</p>`,
  }),
  article(
    'ruong-bac-thang-khau-may-mua-nuoc-do',
    {
      title: 'Ruộng bậc thang Khau Mây vào mùa nước đổ',
      lead: 'Cuối tháng Năm, nước từ rừng già theo máng gỗ tràn xuống hơn 840 bậc ruộng. Cả sườn núi thành một tấm gương nhiều tầng, và người Khau Mây bắt đầu một vụ mới.',
      date: at('2026-05-24', '07:30'),
      category: inCategory('van-hoa-xa-hoi'),
      figure: figure(
        'terraces',
        'Ruộng bậc thang Khau Mây mùa nước đổ',
        'Tranh vẽ ruộng bậc thang loang loáng nước dưới chân núi lúc bình minh',
      ),
      credits: textAndPictures('Hải Miên', 'Thào Quỳnh'),
      dateline: null,
      tags: ['ruộng bậc thang', 'du lịch cộng đồng', 'Khau Mây'],
      featured: true,
      body: `
<p>Theo lời người già, bậc ruộng cao nhất được khai phá cách đây khoảng hai trăm năm, khi bảy gia đình theo con suối Mây ngược lên tìm đất. Mỗi đời đắp thêm vài chục bậc. Đến nay toàn xã có 326 ha ruộng bậc thang, nuôi 1.150 hộ.</p>
<h2>Luật của nước</h2>
<p>Nước được chia bằng những khúc gỗ khoét rãnh, rộng hẹp tùy diện tích ruộng. Người trông nước do các thôn bầu hằng năm, được trả bằng thóc. Ai tự ý khơi rãnh phải sửa cả đoạn mương bằng công của mình.</p>
<p>Ông Chảo Láo Tả, người trông nước ba mùa liền ở thôn Bản Thăm, mỗi sáng đi bộ gần chín cây số dọc mương. Ông chỉ vào khúc gỗ đã mòn: “Cái rãnh này bố tôi đẽo. Nước không biết nói dối, rãnh rộng thì chảy nhiều, thế thôi”.</p>
<h2>Khách đến, ruộng vẫn là ruộng</h2>
<p>Mùa này mỗi cuối tuần xã đón khoảng 700 khách. Để ruộng không bị giẫm nát, xã lập bốn đường đi bộ lát đá và sáu điểm dừng chân; khách thuê người dẫn đường trong thôn, 150 nghìn đồng một buổi.</p>
<ul>
<li>Nên đi từ 20/5 đến 15/6, trước khi mạ phủ kín mặt nước.</li>
<li>Không dùng thiết bị bay khi dân đang cúng ruộng.</li>
<li>Mang theo rác của mình khi rời bản.</li>
</ul>
<h2>Vụ lúa sạch</h2>
<p>Năm nay 58 ha được gieo giống nếp nương cũ, không dùng thuốc trừ cỏ, thả cá chép vào ruộng sau khi cấy hai tuần. Hợp tác xã nhận mua toàn bộ thóc với giá 17.000 đồng một ki-lô-gam. Lễ cúng nước sẽ diễn ra vào mùng 5 tháng Năm âm lịch, ai đến cũng được mời một nắm xôi./.</p>`,
    },
    {
      title: 'Water returns to the terraces of Khau Mây',
      lead: 'At the end of May water from the old forest runs through wooden channels onto more than 840 terraces. The hillside turns into a mirror of many steps, and a new season begins.',
      dateline: null,
      tags: ['terraces', 'community tourism'],
      figure: figure('terraces', 'The terraces of Khau Mây filled with water', 'Drawing of flooded rice terraces below mountains at dawn'),
      body: `
<p>Elders say that the highest terrace was cut some two hundred years ago, when seven families followed the Mây stream uphill in search of land. Every generation added a few dozen steps. Today the commune has 326 hectares of terraces, which feed 1,150 households.</p>
<h2>The law of water</h2>
<p>Water is shared by notched logs, each notch as wide as the field below it deserves. The keepers of the water are elected by the hamlets every year and paid in rice. Whoever widens a notch without asking must repair the whole channel.</p>
<p>Mr Chảo Láo Tả has been keeper for three seasons and walks nearly nine kilometres along the channel each morning. “My father cut this notch”, he says. “Water cannot lie: a wider notch lets more through, and that is all.”</p>
<h2>Guests are welcome, fields remain fields</h2>
<p>About 700 visitors come every weekend in this season. The commune has paved four footpaths and built six resting places; local guides charge 150,000 đồng for half a day.</p>
<ul>
<li>The best time is from 20 May to 15 June, before the seedlings cover the water.</li>
<li>Please do not fly drones during the water ceremony.</li>
<li>Take your litter with you.</li>
</ul>
<h2>A cleaner crop</h2>
<p>This year 58 hectares are sown with an old variety of sticky rice, grown without herbicides and with carp in the fields. The cooperative buys the whole harvest at 17,000 đồng a kilogram.</p>`,
    },
  ),
];
