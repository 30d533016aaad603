// What the panel "Hiệu lực hôm nay" shows: whether the document in the form stands, by the days in the form and by what others do to it.

import { Flex } from '@strapi/design-system';
import type { ShownValidity } from '../../legal-register/answers.ts';
import { BadgeWithReason, Words } from '../BadgeWithReason.tsx';
import { VARIANTS } from './DocumentLine.tsx';
import { useFormText } from './use-form-text.ts';
import { useAnswer } from './use-register.ts';

export function ValidityToday({ documentId }: { documentId: string | null }) {
  const values = useFormText();
  const day = (name: string): string | null => (typeof values[name] === 'string' && values[name] !== '' ? (values[name] as string) : null);
  const number = typeof values.number === 'string' ? values.number.slice(0, 120) : '';
  const { state, answer } = useAnswer<ShownValidity>('/validity', {
    document: documentId,
    number,
    issuedDay: day('issuedDay'),
    effectiveDay: day('effectiveDay'),
    expiryDay: day('expiryDay'),
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status" data-testid="validity-today">
      {answer === null ? (
        <Words textColor="neutral600">{state === 'failed' ? 'Không hỏi được CMS.' : 'Đang hỏi …'}</Words>
      ) : (
        <>
          <BadgeWithReason variant={VARIANTS[answer.tone]} label={answer.label} reason={answer.sentence} />
          <Words variant="pi" textColor="neutral600">
            Tính theo các ngày đang nhập và các văn bản bạn đọc đang thấy.
          </Words>
        </>
      )}
    </Flex>
  );
}
