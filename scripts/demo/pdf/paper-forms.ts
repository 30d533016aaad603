// The words that Vietnamese offices print around the text of a document: the body's name, the type, on whose behalf somebody signs.

export interface IssuingBody {
  /** The heading at the left, with the body above it where there is one. */
  lines: string[];
  /** Party papers have a heading and a form of their own. */
  party: boolean;
  place: string;
  /** The body on whose behalf its head signs; a council's chair signs alone. */
  onBehalfOf: string | null;
}

export const ISSUING_BODIES: Record<string, IssuingBody> = {
  'tinh-uy-moc-giang': { lines: ['TỈNH ỦY MỘC GIANG'], party: true, place: 'Mộc Giang', onBehalfOf: 'T/M TỈNH ỦY' },
  'huyen-uy-thuong-lung': {
    lines: ['TỈNH ỦY MỘC GIANG', 'HUYỆN ỦY THƯỢNG LŨNG'],
    party: true,
    place: 'Thượng Lũng',
    onBehalfOf: 'T/M HUYỆN ỦY',
  },
  'hdnd-tinh-moc-giang': { lines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH MỘC GIANG'], party: false, place: 'Mộc Giang', onBehalfOf: null },
  'ubnd-tinh-moc-giang': {
    lines: ['ỦY BAN NHÂN DÂN', 'TỈNH MỘC GIANG'],
    party: false,
    place: 'Mộc Giang',
    onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
  },
};

/** What stands above the title, by document type; official letters have only their subject. */
export const TYPE_WORDS: Record<string, string> = {
  'nghi-quyet': 'NGHỊ QUYẾT',
  'quyet-dinh': 'QUYẾT ĐỊNH',
  'chi-thi': 'CHỈ THỊ',
  'chuong-trinh': 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'ke-hoach': 'KẾ HOẠCH',
  'cong-van': '',
  'van-ban-hop-nhat': 'VĂN BẢN HỢP NHẤT',
};

/** "Phó Chủ tịch Ủy ban nhân dân tỉnh" signs as "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function signerLines(body: IssuingBody, position: string): string[] {
  const title = ['Phó Chủ tịch', 'Chủ tịch', 'Bí thư'].find((word) => position.startsWith(word)) ?? position;
  const lines = title.startsWith('Phó ') ? [`KT. ${title.slice('Phó '.length)}`, title] : [title];
  return [...(body.onBehalfOf ? [body.onBehalfOf] : []), ...lines].map((text) => text.toLocaleUpperCase('vi'));
}
