// "Thống kê truy cập": what the portal's readers see and do, for those who report it.

import type { DailySeries, Groups, Ranking, Referrers, SiteStatistics } from '@bang-tin/shared/statistics-schema';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DayChart } from './DayChart.tsx';
import { StatisticsTable } from './StatisticsTable.tsx';
import { useStatistics } from './use-statistics.ts';

const PERIODS = [
  ['today', 'Hôm nay'],
  ['yesterday', 'Hôm qua'],
  ['thisWeek', 'Tuần này'],
  ['thisMonth', 'Tháng này'],
  ['lastMonth', 'Tháng trước'],
  ['thisYear', 'Năm nay'],
  ['counted', 'Từ khi đếm ở đây'],
] as const;
const SPANS = [
  ['1', 'hôm nay'],
  ['7', '7 ngày qua'],
  ['30', '30 ngày qua'],
  ['365', '365 ngày qua'],
] as const;
const GROUPINGS = [
  ['category', 'Theo chuyên mục'],
  ['type', 'Theo loại nội dung'],
  ['document-type', 'Theo loại văn bản'],
  ['organisation', 'Theo cơ quan ban hành'],
] as const;
const COUNTS = ['Lượt truy cập', 'Lượt xem', 'Lượt tải'] as const;

export function StatisticsPage() {
  const [span, setSpan] = useState('30');
  const site = useStatistics<SiteStatistics>('site');
  const today = site.state === 'told' ? site.answer.day : null;
  return (
    <Page.Main>
      <Page.Title>Thống kê truy cập</Page.Title>
      <Layouts.Header title="Thống kê truy cập" subtitle={subtitleOf(site.state === 'told' ? site.answer : null)} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <StatisticsTable
            title="Toàn cổng"
            question="site"
            asked={site}
            header={['Thời gian', ...COUNTS]}
            rows={(answer) => PERIODS.map(([name, title]) => [title, answer[name].visits, answer[name].views, answer[name].downloads])}
          />
          <Box maxWidth="32rem">
            <Typography tag="label" variant="pi" fontWeight="bold" htmlFor="span">
              Các bảng dưới đây tính trong
            </Typography>
            <SingleSelect id="span" value={span} onChange={(value) => setSpan(String(value))} aria-label="Khoảng thời gian">
              {SPANS.map(([value, title]) => (
                <SingleSelectOption key={value} value={value}>
                  {title}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          <Days today={today} span={Number(span)} />
          <MostViewed span={span} />
          {GROUPINGS.map(([by, title]) => (
            <Grouped key={by} by={by} title={title} span={span} />
          ))}
          <Arrivals span={span} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function subtitleOf(site: SiteStatistics | null): string {
  if (site === null) return 'Số liệu trực tiếp từ máy chủ thống kê';
  const numbers = new Intl.NumberFormat('vi-VN');
  const carried =
    site.carriedVisits > 0 ? ` Cổng cũ mang sang ${numbers.format(site.carriedVisits)} lượt truy cập, không nằm trong các bảng.` : '';
  return `Đang truy cập: ${numbers.format(site.online)}.${carried}`;
}

function Days({ today, span }: { today: string | null; span: number }) {
  const question = today === null ? null : `days?from=${dayBefore(today, span - 1)}&to=${today}`;
  const asked = useStatistics<DailySeries>(question);
  return (
    <StatisticsTable
      title="Theo ngày"
      question={question ?? 'days'}
      asked={asked}
      header={['Ngày', ...COUNTS, 'Máy tự động']}
      picture={({ days }) => <DayChart days={days} />}
      rows={({ days }) =>
        days
          .toReversed()
          .slice(0, 31)
          .map(({ day, visits, views, downloads, bots }) => [day.split('-').reverse().join('/'), visits, views, downloads, bots])
      }
    />
  );
}

function MostViewed({ span }: { span: string }) {
  const question = `pages?days=${span}`;
  return (
    <StatisticsTable
      title="Xem nhiều nhất"
      question={question}
      asked={useStatistics<Ranking>(question)}
      header={['Tên', 'Địa chỉ', 'Lượt xem', 'Lượt tải']}
      rows={({ pages }) => pages.map(({ title, address, views, downloads }) => [title, address ?? '', views, downloads])}
    />
  );
}

function Grouped({ by, title, span }: { by: string; title: string; span: string }) {
  const question = `groups?by=${by}&days=${span}`;
  return (
    <StatisticsTable
      title={title}
      question={question}
      asked={useStatistics<Groups>(question)}
      header={['Tên', 'Lượt xem', 'Lượt tải']}
      rows={({ groups }) => groups.map((group) => [group.title, group.views, group.downloads])}
    />
  );
}

function Arrivals({ span }: { span: string }) {
  const question = `referrers?days=${span}`;
  return (
    <StatisticsTable
      title="Từ trang khác đến"
      question={question}
      asked={useStatistics<Referrers>(question)}
      header={['Tên miền', 'Lượt đến']}
      rows={({ hosts }) => hosts.map(({ host, arrivals }) => [host === '*' ? 'Các trang khác' : host, arrivals])}
    />
  );
}

function dayBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
