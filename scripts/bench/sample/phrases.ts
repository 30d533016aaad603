// The words that sample documents are made of: an imaginary province, its communes and offices, and what they do.

/** "a; b; c" as a list; lines are broken at will. */
function list(text: string): readonly string[] {
  return text.trim().split(/;\s+/);
}

export const PLACES = list(`
  Nà Mu; Pa Thơm; Bản Lót; Tân Hòa; Phú Lạc; Nậm Rốm; Khe Vàng; Mường Pồn; Suối Bạc; Đồng Lau; Hòa Nhai; Bình Lễ; Yên Trạch;
  Cẩm Đường; Long Khê; Vĩnh Thành; Thanh Ngọc; Quảng Vinh; Trung Sơn; An Thái; Lũng Vài; Tà Lèng; Đông Cuông; Xuân Áng;
  Minh Cầm; Kim Lũ; Sín Thầu; Hua Nà; Chiềng Khoa; Bảo Hưng
`);

export const OFFICES = list(`
  Sở Giáo dục và Đào tạo; Sở Y tế; Sở Nông nghiệp và Môi trường; Sở Xây dựng; Sở Khoa học và Công nghệ; Sở Nội vụ; Sở Tài chính;
  Sở Văn hóa, Thể thao và Du lịch; Sở Công Thương; Sở Tư pháp; Thanh tra tỉnh; Văn phòng Ủy ban nhân dân tỉnh
`);

export const SUBJECTS = list(`
  Ủy ban nhân dân xã {place}; Hội Nông dân xã {place}; Đoàn Thanh niên xã {place}; Hội Liên hiệp Phụ nữ xã {place}; Trạm y tế xã {place};
  Trường tiểu học {place}; Trường trung học cơ sở {place}; Hợp tác xã nông nghiệp {place}; Ban quản lý chợ {place};
  Tổ công nghệ số cộng đồng xã {place}; Mặt trận Tổ quốc xã {place}; Hội Cựu chiến binh xã {place};
  Ban quản lý rừng phòng hộ {place}; Bộ phận một cửa xã {place}; Thư viện khu vực {place}; Đội văn nghệ quần chúng xã {place}
`);

export const ACTIONS = list(`
  hoàn thành; khởi động; đưa vào sử dụng; tổ chức kiểm tra; công bố kết quả; rà soát; mở rộng; bàn giao; lấy ý kiến người dân về;
  tổng kết; giám sát; tập huấn về; vận động đóng góp cho; sơ kết ba năm thực hiện; đẩy nhanh tiến độ; nghiệm thu
`);

export const OBJECTS = list(`
  tuyến đường liên bản dài bốn ki-lô-mét; công trình cấp nước sạch tập trung; chương trình dạy chữ cho người lớn;
  mô hình trồng chè hữu cơ; điểm tiêm chủng lưu động; kế hoạch trồng rừng vụ xuân; lớp kỹ năng số cho người cao tuổi;
  phong trào đọc sách trong trường học; cầu dân sinh qua suối; nhà văn hóa thôn; việc cấp giấy chứng nhận quyền sử dụng đất;
  quỹ khuyến học của các dòng họ; tủ thuốc thôn bản; việc số hóa sổ hộ tịch; đề án bảo tồn nghề dệt;
  hệ thống chiếu sáng bằng năng lượng mặt trời; kênh mương nội đồng; trạm quan trắc mực nước; phiên chợ nông sản cuối tuần;
  việc chi trả an sinh qua tài khoản; chương trình sữa học đường; khu tái định cư mới; điểm trường mầm non;
  chiến dịch thu gom rác thải nhựa
`);

export const TIMES = list(`
  Sáng nay; Trong tuần qua; Từ đầu tháng; Chiều hôm qua; Sau ba tháng chuẩn bị; Trong quý vừa qua; Ngay sau khi có kế hoạch;
  Trước mùa mưa; Theo báo cáo gửi về tỉnh; Tại buổi làm việc với người dân; Cùng thời gian này; Đến cuối kỳ báo cáo;
  Bước sang năm thứ hai
`);

export const RESULTS = list(`
  sớm hơn dự kiến gần hai tuần; với sự tham gia của hơn {number} hộ dân; giúp giảm một nửa thời gian đi lại;
  được người dân trong vùng đồng tình; bằng nguồn đóng góp của {number} gia đình và các nhà hảo tâm;
  trong đó riêng xã {place} chiếm gần một phần ba; nâng tổng số lên {number} điểm; đúng tiến độ đã công khai trên cổng thông tin;
  tiết kiệm khoảng {number} triệu đồng so với dự toán; phục vụ {number} học sinh của ba điểm trường;
  mặc dù thời tiết không thuận lợi; sau hai lần lấy ý kiến tại thôn; tăng {number} trường hợp so với cùng kỳ;
  và giao các đơn vị báo cáo hằng tháng; nhờ cách phân công rõ người, rõ việc; không để phát sinh khiếu nại kéo dài
`);

export const REMARKS = list(`
  Khó khăn lớn nhất hiện nay là vận chuyển vật liệu qua các đoạn dốc trong mùa mưa.;
  Người dân đề nghị công khai tiến độ hằng tuần để tiện theo dõi.;
  Các địa phương được yêu cầu chủ động nguồn vốn, không chờ đợi, không dàn trải.;
  Việc tiếp nhận hồ sơ qua mạng đã thành thói quen ở nhiều thôn.;
  Cán bộ phụ trách cho biết số liệu sẽ được cập nhật vào ngày làm việc đầu tiên của tháng.;
  Nhiều hộ đã mạnh dạn vay vốn để mở rộng sản xuất.;
  Công tác tuyên truyền được thực hiện bằng cả tiếng phổ thông và tiếng dân tộc.;
  Những kiến nghị chưa giải quyết được ghi vào sổ theo dõi và trả lời bằng văn bản.;
  Đơn vị thi công cam kết bảo hành trong hai năm kể từ ngày bàn giao.;
  Giáo viên các điểm trường lẻ được hỗ trợ nhà ở công vụ.;
  Kết quả này là cơ sở để nhân rộng ra các xã lân cận trong năm tới.;
  Lực lượng đoàn viên trực tiếp hướng dẫn từng người dân thao tác trên điện thoại.
`);

export const FAMILY_NAMES = list('Nguyễn; Trần; Lò; Vàng; Hoàng; Lê; Giàng; Quàng; Phạm; Đỗ; Tòng; Bùi');
export const GIVEN_NAMES = list('Văn Sơn; Thị Mai; A Dơ; Minh Hà; Thị Hòa; Đức Thắng; Gia Kiên; Lan Anh; Văn Pâng; Quốc Khánh');
export const POSITIONS = list('Chủ tịch; Phó Chủ tịch; Giám đốc; Phó Giám đốc; Chánh Văn phòng; Trưởng phòng; Bí thư Đoàn');
export const TAGS = list(`
  nông thôn mới; chuyển đổi số; khuyến học; y tế cơ sở; an sinh; trồng rừng; thủ tục hành chính; giao thông; văn hóa đọc
`);
export const UNITS = list('hộ; xã; trường; công trình; %; lượt người');
