import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../launch/root.mjs';
import type { Asked, Client } from './client.ts';
import { dutiesOf, PASSWORD, type Ward } from './ward.ts';

const PLAN = readFileSync(join(root, 'src/domain/plan/cases/ward-movement/plan.txt'), 'utf8');
const SIGN_IN_EVERY = 20;
const PAPER_EVERY = 50;

/**
 * One journey of a ward: a unit looks at what it owes, opens a form, types, sends; the officer looks at the
 * board and the merged report. Now and then the unit signs in anew, and the officer takes both papers and a new plan.
 */
export async function journey(client: Client, ward: Ward, number: number): Promise<void> {
  const asks = (wanted: number) => async (path: string, asked: Asked) => {
    const answer = await client.ask(path, asked);
    if (answer.status !== wanted) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  };
  const [get, send] = [asks(200), asks(303)];
  await unitSends();
  await officerLooks();
  if (number % PAPER_EVERY === PAPER_EVERY - 1) await officerWorks();

  async function unitSends(): Promise<void> {
    const duty = dutiesOf(ward)[number];
    if (!duty) throw new Error('The ward owes too few reports');
    const { login } = ward.reporters[number % ward.reporters.length] ?? ward.officer;
    const signedIn =
      number % SIGN_IN_EVERY === 0 ? await send('/sign-in', { form: { login, password: PASSWORD } }) : null;
    const token = signedIn?.token ?? duty.token;
    const answers = Object.fromEntries(duty.indicators.map((id, index) => [id, String(number + index)]));
    await get('/unit', { token });
    await get(`/unit/${duty.period}`, { token });
    await get(`/unit/${duty.period}/draft`, { token, json: { revision: 0, answers } });
    await send(`/unit/${duty.period}?/send`, { token, form: { key: randomUUID(), ...answers } });
    await get(`/unit/${duty.period}`, { token });
  }

  async function officerLooks(): Promise<void> {
    const { token } = ward.officer;
    const { movement, period } = place();
    await get('/movements', { token });
    await get(`/movements/${movement}/board`, { token });
    await get(`/movements/${movement}/merged/${period}`, { token });
  }

  async function officerWorks(): Promise<void> {
    const { token } = ward.officer;
    const { movement, period } = place();
    await get(`/movements/${movement}/merged/${period}/docx`, { token });
    await get(`/movements/${movement}/merged/${period}/pdf`, { token });
    const multipart = new FormData();
    multipart.append('file', new Blob([`${PLAN}\n- Lần thứ ${number}.\n`]), `ke-hoach-${number}.txt`);
    const { location = '' } = await send('/plans', { token, multipart });
    await get(location, { token });
  }

  function place(): { movement: string; period: string } {
    const movement = ward.movements[number % ward.movements.length];
    return {
      movement: movement?.id ?? '',
      period: movement?.periods[number % movement.periods.length] ?? '',
    };
  }
}
