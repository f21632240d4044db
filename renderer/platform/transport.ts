import type { AppEvent, Area, CallName, Reply } from '../../shared/contract/index.ts';
import { bridge } from './bridge.ts';

/** Carries one call to the host and back. Rejects when the host is gone. */
export async function send(name: CallName, input: unknown): Promise<Reply<unknown>> {
  const electron = bridge();
  if (electron !== null) return electron.call(name, input);
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, input }),
  });
  if (response.status === 413) return { ok: false, error: { code: 'validation', message: await response.text() } };
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return (await response.json()) as Reply<unknown>;
}

/** Hears every event for as long as the page is open. In a browser a broken connection mends itself. */
export function listen(tell: (event: AppEvent) => void): void {
  const electron = bridge();
  if (electron !== null) electron.on(tell);
  else listenToServer(tell);
}

function listenToServer(tell: (event: AppEvent) => void): void {
  const source = new EventSource('/events');
  let wasBroken = false;
  source.onmessage = ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as AppEvent);
  source.onerror = () => {
    wasBroken = true;
  };
  source.onopen = () => {
    // Events may have been missed in between: everything shown is read again.
    if (wasBroken) tell({ type: 'data.changed', areas: ALL_AREAS });
    wasBroken = false;
  };
}

/** The list in the contract stands in a file the page may only take types from. */
const AREA_SET: Record<Area, true> = {
  school: true,
  staff: true,
  audit: true,
  plan: true,
  students: true,
  sessions: true,
  safety: true,
};
const ALL_AREAS = Object.keys(AREA_SET) as Area[];
