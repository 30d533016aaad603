// A table of numbers with its title, the state of the question behind it, and a button that saves it for a spreadsheet.

import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { ReactNode } from 'react';
import { type Asked, useTableDownload } from './use-statistics.ts';

const NUMBERS = new Intl.NumberFormat('vi-VN');

export interface StatisticsTableProps<Answer> {
  title: string;
  /** Asks for the same as a table. */
  question: string;
  asked: Asked<Answer>;
  header: readonly string[];
  rows: (answer: Answer) => readonly (readonly (string | number)[])[];
  /** What stands between title and table, such as a chart. */
  picture?: (answer: Answer) => ReactNode;
}

export function StatisticsTable<Answer>({ title, question, asked, header, rows, picture }: StatisticsTableProps<Answer>) {
  const download = useTableDownload();
  return (
    <Box tag="section" background="neutral0" padding={6} shadow="tableShadow" hasRadius aria-label={title}>
      <Flex justifyContent="space-between" gap={4} paddingBottom={4} wrap="wrap">
        <Typography variant="beta" tag="h2">
          {title}
        </Typography>
        <Button
          variant="tertiary"
          startIcon={<Download />}
          onClick={() => void download(question, title)}
          disabled={asked.state !== 'told'}
        >
          Tải CSV
        </Button>
      </Flex>
      {asked.state === 'asking' && <Typography textColor="neutral600">Đang hỏi …</Typography>}
      {asked.state === 'failed' && <Typography textColor="danger600">{asked.message}</Typography>}
      {asked.state === 'told' && (
        <>
          {picture?.(asked.answer)}
          <Rows header={header} rows={rows(asked.answer)} />
        </>
      )}
    </Box>
  );
}

function Rows({ header, rows }: { header: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  if (rows.length === 0) return <Typography textColor="neutral600">Chưa có số liệu trong thời gian này.</Typography>;
  return (
    <Table colCount={header.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {header.map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{name}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.join('|')}>
            {row.map((cell, place) => (
              <Td key={header[place]}>
                <Typography textColor="neutral800">{typeof cell === 'number' ? NUMBERS.format(cell) : cell}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
