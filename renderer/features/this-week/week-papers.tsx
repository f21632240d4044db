import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { WeekLine } from '../../../shared/domain/week.ts';
import { runCommand, useCommand } from '../../app/commands.ts';
import { useCall } from '../../app/data.ts';
import { useWritten } from '../../app/received-file.ts';
import { call } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';

/** As many things to do as the paper is told of; it names those that it has room for. */
const MOST_LINES = 60;

interface WeekPapersProps {
  /** Monday of the week that is shown. */
  readonly monday: string;
  readonly lines: readonly WeekLine[];
}

/** The week on one page, as a Word file or printed as it stands on screen. */
export function WeekPapers({ monday, lines }: WeekPapersProps) {
  const written = useWritten();
  const [, goTo] = useLocation();
  const [isWanted, setWanted] = useState(false);
  // Lines about students and sessions join the list when these have been read: the paper waits for them.
  const waitsFor = [
    useCall('students.list', {}),
    useCall('targets.rule', {}),
    useCall('students.imports', {}),
    useCall('week.facts', {}),
  ];
  const isWhole = waitsFor.every(({ data }) => data !== undefined);
  const ask = () => setWanted(true);
  useCommand('week.paper', ask);

  useEffect(() => {
    if (!isWanted || !isWhole) return;
    setWanted(false);
    const rows = lines.slice(0, MOST_LINES).map(({ word, title, why, minutes }) => ({ word, title, why, minutes }));
    written(call('sessionDocuments.week', { on: monday, lines: rows }));
  }, [isWanted, isWhole, lines, monday, written]);

  return (
    <Menu
      label="Take out"
      trigger={<Button icon={<ChevronDown />}>Take out</Button>}
      items={[
        {
          id: 'word',
          label: 'The week on one page (Word)',
          description: 'Hours, what to do, calendar, room for notes; students as counts',
          onAction: ask,
        },
        { id: 'print', label: 'Print this page', onAction: () => runCommand('file.print', goTo) },
      ]}
    />
  );
}
