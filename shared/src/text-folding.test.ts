import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText, toNfc } from './text-folding.ts';

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';

describe('folding', () => {
  test('takes the tone marks and the đ away', () => {
    expect(foldText('Đại hội đại biểu Đảng bộ huyện, nhiệm kỳ 2025 – 2030')).toBe('dai hoi dai bieu dang bo huyen, nhiem ky 2025 – 2030');
    expect(foldText(VIETNAMESE)).toMatch(/^[a-z]+$/);
    expect(foldText(VIETNAMESE.toUpperCase())).toBe(foldText(VIETNAMESE));
  });
  test('decomposed text folds like composed text', () => {
    expect(foldText('Tỉnh ủy'.normalize('NFD'))).toBe('tinh uy');
  });
  test('one character stays one character, so that offsets map back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...VIETNAMESE, ...VIETNAMESE.toUpperCase(), ' ', '-', '9', 'ß', 'İ', '½', '한') }),
        (text) => {
          expect(foldText(text)).toHaveLength(toNfc(text).length);
        },
      ),
    );
  });
  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});
