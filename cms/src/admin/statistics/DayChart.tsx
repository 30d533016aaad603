// Visits by the day as bars; the table below says the same.

import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

const Plot = styled.svg`
  display: block;
  height: 16rem;
  width: 100%;
  rect {
    fill: ${({ theme }) => theme.colors.primary600};
  }
`;

const HEIGHT = 100;
const STEP = 10;

export function DayChart({ days }: { days: readonly { day: string; visits: number }[] }) {
  const most = Math.max(1, ...days.map(({ visits }) => visits));
  return (
    <Box paddingBottom={4}>
      <Plot
        viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Lượt truy cập mỗi ngày, cao nhất ${most}`}
      >
        {days.map(({ day, visits }, place) => (
          <rect key={day} x={place * STEP + 1} y={HEIGHT - (HEIGHT * visits) / most} width={STEP - 2} height={(HEIGHT * visits) / most}>
            <title>{`${day}: ${visits}`}</title>
          </rect>
        ))}
      </Plot>
    </Box>
  );
}
