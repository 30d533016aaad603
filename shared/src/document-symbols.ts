// The letters inside document numbers and what they stand for: types of documents and the bodies that issue them.
// Types of state documents are those of Appendix III of Decree 30/2020/NĐ-CP and of the Law on legal normative documents;
// Party types are those of Regulation 66-QĐ/TW.

/** Symbols of state documents. QH13 is none: only the words before it tell a law from a resolution. */
export const STATE_TYPE_SYMBOLS: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  QĐ: 'Quyết định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  TTLN: 'Thông tư liên tịch',
  TTLB: 'Thông tư liên tịch',
  CT: 'Chỉ thị',
  PL: 'Pháp lệnh',
  L: 'Lệnh',
  VBHN: 'Văn bản hợp nhất',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  QyC: 'Quy chế',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CTrPH: 'Chương trình phối hợp',
  CTPH: 'Chương trình phối hợp',
  CTrHĐ: 'Chương trình hành động',
  CTHĐ: 'Chương trình hành động',
  QCPH: 'Quy chế',
  HDLN: 'Hướng dẫn',
  TBKL: 'Thông báo',
  KH: 'Kế hoạch',
  KHLT: 'Kế hoạch liên tịch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  CV: 'Công văn',
  TB: 'Thông báo',
  TC: 'Thông cáo',
  KL: 'Kết luận',
  KLTT: 'Kết luận thanh tra',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  SL: 'Sắc lệnh',
  SY: 'Bản sao y',
  TrS: 'Bản trích sao',
  AL: 'Án lệ',
};

/** Symbols of Party documents, where they are read otherwise than, or are not among, those of the state. */
export const PARTY_TYPE_SYMBOLS: Readonly<Record<string, string>> = {
  QĐi: 'Quy định',
  QĐNS: 'Quyết định',
  TT: 'Thông tri',
  QH: 'Quy hoạch',
};

/** A precedent of the Supreme Court and a decree-law of 1945 name no body: "04/2016/AL", "69/SL". */
export const ISSUERLESS_TYPE_SYMBOLS: readonly string[] = ['AL', 'SL'];

/** Types that stand in a number but do not tell the type word: LCT announced laws and ordinances alike (to 1992). */
export const UNTOLD_TYPE_SYMBOLS: readonly string[] = ['LCT'];

export const STATE_ISSUER_SYMBOLS: Readonly<Record<string, string>> = {
  QH: 'Quốc hội',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  CTN: 'Chủ tịch nước',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  HĐBT: 'Hội đồng Bộ trưởng',
  HĐNN: 'Hội đồng Nhà nước',
  VPCP: 'Văn phòng Chính phủ',
  VPQH: 'Văn phòng Quốc hội',
  VPCTN: 'Văn phòng Chủ tịch nước',
  TTCP: 'Thanh tra Chính phủ',
  NHNN: 'Ngân hàng Nhà nước Việt Nam',
  NHNNVN: 'Ngân hàng Nhà nước Việt Nam',
  KTNN: 'Kiểm toán nhà nước',
  TANDTC: 'Tòa án nhân dân tối cao',
  HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
  BQP: 'Bộ Quốc phòng',
  BCA: 'Bộ Công an',
  BNG: 'Bộ Ngoại giao',
  BNV: 'Bộ Nội vụ',
  BTP: 'Bộ Tư pháp',
  BTC: 'Bộ Tài chính',
  BCT: 'Bộ Công Thương',
  BNNMT: 'Bộ Nông nghiệp và Môi trường',
  BXD: 'Bộ Xây dựng',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BYT: 'Bộ Y tế',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BDTTG: 'Bộ Dân tộc và Tôn giáo',
  BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BGTVT: 'Bộ Giao thông vận tải',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BNN: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  UBDT: 'Ủy ban Dân tộc',
  BHXH: 'Bảo hiểm xã hội Việt Nam',
  TCT: 'Tổng cục Thuế',
  TCHQ: 'Tổng cục Hải quan',
  HĐND: 'Hội đồng nhân dân',
  UBND: 'Ủy ban nhân dân',
  UB: 'Ủy ban nhân dân',
  CTUBND: 'Chủ tịch Ủy ban nhân dân',
  VPUBND: 'Văn phòng Ủy ban nhân dân',
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  SYT: 'Sở Y tế',
  SXD: 'Sở Xây dựng',
  STP: 'Sở Tư pháp',
  SCT: 'Sở Công Thương',
  SNgV: 'Sở Ngoại vụ',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  SKHCN: 'Sở Khoa học và Công nghệ',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  STNMT: 'Sở Tài nguyên và Môi trường',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  SGTVT: 'Sở Giao thông vận tải',
  STTTT: 'Sở Thông tin và Truyền thông',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SDTTG: 'Sở Dân tộc và Tôn giáo',
};

/** Committees of the Party, by the symbol that ends the symbols of their offices: TU in BTGTU. */
const PARTY_COMMITTEES: Readonly<Record<string, string>> = {
  TW: 'Trung ương',
  TU: 'Tỉnh ủy',
  HU: 'Huyện ủy',
  ThU: 'Thành ủy',
  QU: 'Quận ủy',
  ĐU: 'Đảng ủy',
};
const PARTY_OFFICES: Readonly<Record<string, string>> = {
  BTC: 'Ban Tổ chức',
  BTG: 'Ban Tuyên giáo',
  BTGDV: 'Ban Tuyên giáo và Dân vận',
  BDV: 'Ban Dân vận',
  BNC: 'Ban Nội chính',
  UBKT: 'Ủy ban Kiểm tra',
  VP: 'Văn phòng',
  BTV: 'Ban Thường vụ',
};

export const PARTY_ISSUER_SYMBOLS: Readonly<Record<string, string>> = {
  ...PARTY_COMMITTEES,
  ...Object.fromEntries(
    Object.entries(PARTY_OFFICES).flatMap(([office, officeName]) =>
      Object.entries(PARTY_COMMITTEES).map(([committee, committeeName]) => [office + committee, `${officeName} ${committeeName}`]),
    ),
  ),
  TW: 'Trung ương Đảng',
  VPTW: 'Văn phòng Trung ương Đảng',
  BKTTW: 'Ban Kinh tế Trung ương',
  QUTW: 'Quân ủy Trung ương',
  ĐUK: 'Đảng ủy khối',
  BCSĐ: 'Ban cán sự đảng',
  BCSĐCP: 'Ban cán sự đảng Chính phủ',
  ĐĐ: 'Đảng đoàn',
  CB: 'Chi bộ',
  ĐH: 'Đại hội',
  BTV: 'Ban Thường vụ',
  BCĐ: 'Ban Chỉ đạo',
};

/** Bodies whose numbers carry the number of a term: QH13, UBTVQH14, HĐND9, HĐNN8. */
export const TERM_ISSUERS: readonly string[] = ['QH', 'UBTVQH', 'HĐND', 'HĐNN'];

/** Bodies of before 1992 that wrote "299-HĐBT" and "68-LCT/HĐNN8": a hyphen after the order, though they are of the state. */
export const OLD_COUNCILS: readonly string[] = ['HĐBT', 'HĐNN'];

/** "ttg", "TTG" and "Ttg" are all TTg: from the upper-case form to the one that is printed. */
export const CANONICAL_SYMBOLS: ReadonlyMap<string, string> = new Map(
  [STATE_TYPE_SYMBOLS, PARTY_TYPE_SYMBOLS, STATE_ISSUER_SYMBOLS, PARTY_ISSUER_SYMBOLS]
    .flatMap((table) => Object.keys(table))
    .concat(UNTOLD_TYPE_SYMBOLS)
    .map((symbol) => [symbol.toUpperCase(), symbol]),
);

export function isTypeSymbol(symbol: string): boolean {
  return Object.hasOwn(STATE_TYPE_SYMBOLS, symbol) || Object.hasOwn(PARTY_TYPE_SYMBOLS, symbol) || UNTOLD_TYPE_SYMBOLS.includes(symbol);
}
export function isStateIssuer(symbol: string): boolean {
  return Object.hasOwn(STATE_ISSUER_SYMBOLS, withoutTerm(symbol));
}
export function isPartyIssuer(symbol: string): boolean {
  return Object.hasOwn(PARTY_ISSUER_SYMBOLS, symbol);
}

/** "UBTVQH14" -> "UBTVQH"; symbols of other bodies stay ("PC46"). */
export function withoutTerm(symbol: string): string {
  const letters = symbol.replace(/[0-9]{1,2}$/, '');
  return TERM_ISSUERS.includes(letters) ? letters : symbol;
}
