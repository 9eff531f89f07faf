import type { Locator, Page } from 'playwright-core';

/** A plan's file, on disk or made here. */
export type PlanFile = string | { name: string; mimeType: string; buffer: Buffer };

/** Drops a plan on its page; returns the address of its review. */
export async function receivePlan(desk: Page, url: string, file: PlanFile): Promise<string> {
  await desk.goto(`${url}/plans`);
  await desk.getByLabel('Tệp kế hoạch').setInputFiles(file);
  await desk.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await desk.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return desk.url().replace(/[?#].*/, '');
}

/** Confirms all that was read; what is out of bounds stays. */
export async function confirmAll(desk: Page) {
  await desk.getByRole('button', { name: /Xác nhận tất cả \d+ mục còn chờ/ }).click();
  await desk
    .getByText(/Đã xác nhận \d+ mục/)
    .first()
    .waitFor();
}

/** Adds what was not read as a criterion, by pasting the plan's own words. */
export async function addCriterion(desk: Page, words: string) {
  await desk.getByText('Thêm mục phần mềm chưa đọc được').click();
  await desk.getByLabel('Nguyên văn trong Kế hoạch').fill(words);
  await desk.getByLabel('Loại mục').selectOption('criterion');
  await desk.getByRole('button', { name: 'Thêm mục này' }).click();
  await desk.getByText('Đã thêm mục.').waitFor();
}

/** What the officer types over the proposal of one period. */
export interface PeriodFields {
  name?: string;
  from?: string;
  to?: string;
  due?: string;
  until?: string;
  reason?: string;
  /** Words of the kinds of unit that owe the report; the proposal stands where absent. */
  kinds?: string[];
}

/** What the officer sets over the proposal of one question; the questions after the last one set are not asked. */
export interface QuestionFields {
  kind: 'count' | 'ratio' | 'attestation' | 'no-incident' | 'prose';
  question?: string;
  maximum?: string;
  decimals?: string;
  /** The part may be above its whole, with a reason. */
  exceed?: boolean;
}

/** Opens the movement with the proposals as they stand and what the officer sets; returns its address. */
export async function openMovement(
  desk: Page,
  plan: string,
  periods: PeriodFields[],
  questions?: QuestionFields[],
): Promise<string> {
  await desk.goto(`${plan}/open`);
  if (questions) await setQuestions(desk, questions);
  for (const [index, { kinds, ...fields }] of periods.entries()) {
    for (const [field, value] of Object.entries(fields))
      await desk.locator(`[name="period.${index}.${field}"]`).fill(value);
    if (kinds) await tickOnly(desk, `period.${index}.kinds`, kinds);
  }
  await desk.getByRole('button', { name: 'Mở phong trào' }).click();
  await desk.waitForURL(/\/movements\/[0-9a-f-]{36}$/);
  return desk.url();
}

async function tickOnly(desk: Page, name: string, words: string[]) {
  for (const box of await desk.locator(`label:has([name="${name}"])`).all()) {
    const wanted = words.includes((await box.innerText()).trim());
    await box.locator('input').setChecked(wanted);
  }
}

async function setQuestions(desk: Page, questions: QuestionFields[]) {
  const articles = await desk.locator('article:has([name$=".wanted"])').all();
  const left = [...questions];
  for (const article of articles) {
    const [next] = left;
    const offered =
      next && (await article.locator(`[name$=".kind"] option[value="${next.kind}"]`).count()) > 0;
    if (offered) await setQuestion(article, next);
    else await article.locator('[name$=".wanted"]').uncheck();
    if (offered) left.shift();
  }
  if (left.length > 0) throw new Error(`The plan has too few questions for ${left[0]?.kind}`);
}

async function setQuestion(article: Locator, { kind, exceed = false, ...fields }: QuestionFields) {
  await article.locator('details').evaluate((node) => node.setAttribute('open', ''));
  await article.locator('[name$=".kind"]').selectOption(kind);
  await article.locator('[name$=".target"]').fill('');
  for (const [field, value] of Object.entries(fields))
    await article.locator(`[name$=".${field}"]`).fill(value);
  await article.locator('[name$=".exceed"]').setChecked(exceed);
  for (const box of await article.locator('[name$=".kinds"]').all()) await box.check();
}

/** What a unit answered to one question, as the page of its form asks it. */
export type Said =
  | { kind: 'number'; question: string; value: number }
  | { kind: 'ratio'; question: string; part: number; whole: number }
  | { kind: 'attestation'; question: string; yes: boolean }
  | { kind: 'prose'; question: string; text: string };

/** Fills in the first report that a unit owes, by typing, and sends it; returns what was said. */
export async function sendReport(
  phone: Page,
  movement: string,
  period: string,
  seed: number,
): Promise<Said[]> {
  await openForm(phone, movement, period);
  const said = await fillIn(phone, seed);
  await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await phone.getByText(/Đã gửi lúc .* đã nhận được/).waitFor();
  return said;
}

/** Opens the form of one period of one movement from the unit's list. */
export async function openForm(phone: Page, movement: string, period: string) {
  await phone.goto(`${new URL(phone.url()).origin}/unit`);
  const card = phone.locator('article').filter({ hasText: `Báo cáo ${period} – ${movement}` });
  await card.getByRole('link', { name: /Nhập/ }).click();
  await phone.getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
}

/** The words of every question on the open form. */
export async function questionsOn(phone: Page): Promise<string[]> {
  const texts = await phone
    .locator('.question')
    .evaluateAll((nodes) => nodes.map((node) => node.querySelector('legend, b, label')?.textContent ?? ''));
  return texts.map(bare);
}

/** Types an answer into every question of the open form. */
export async function fillIn(phone: Page, seed: number): Promise<Said[]> {
  const said: Said[] = [];
  for (const [index, asked] of (await phone.locator('.question').all()).entries()) {
    const question = bare((await asked.locator('legend, b, label').first().textContent()) ?? '');
    said.push(await answer(asked, question, seed * 7 + index));
  }
  return said;
}

async function answer(asked: Locator, question: string, number: number): Promise<Said> {
  if ((await asked.locator('textarea').count()) > 0) {
    const text = `Đã làm việc số ${number}, có kết quả.`;
    await asked.locator('textarea').fill(text);
    return { kind: 'prose', question, text };
  }
  if ((await asked.locator('[type=radio]').count()) > 0) {
    const yes = number % 3 !== 0;
    await asked.getByText(yes ? 'Có' : 'Không', { exact: true }).click();
    return { kind: 'attestation', question, yes };
  }
  const boxes = asked.locator('[inputmode]');
  const months = await asked.locator('[inputmode][name*="@"]').all();
  if (months.length > 0) {
    for (const month of months) await month.fill(String(number));
    return { kind: 'number', question, value: number * months.length };
  }
  if ((await boxes.count()) > 1) {
    const [part, whole] = [1000 + number, 1234 + number];
    await boxes.nth(0).fill(grouped(part));
    await boxes.nth(1).fill(grouped(whole));
    return { kind: 'ratio', question, part, whole };
  }
  await boxes.first().fill(String(number));
  return { kind: 'number', question, value: number };
}

/** `1.234` as an official types it. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A question without its number and without the words for readers of screens. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*\(không bắt buộc\)$/, '');
}

/** The table of results of a merged report: question → what its row says. */
export async function results(desk: Page, movement: string, period: string) {
  await desk.goto(movement);
  const card = desk
    .locator('article')
    .filter({ has: desk.getByRole('heading', { name: period, exact: true }) });
  await card.getByRole('link', { name: 'Báo cáo tổng hợp' }).click();
  await desk.waitForURL(/\/merged\//);
  const rows = await desk
    .locator('table tbody tr')
    .evaluateAll((nodes) =>
      nodes.map((node) =>
        [...node.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );
  return new Map(
    rows.map(([words = '', target = '', result = '', verdict = '', from = '']) => [
      words,
      { target, result, verdict, from },
    ]),
  );
}

/** What the row of a question must say, from what the units said. */
export function expectedResult(said: Said[]): string | RegExp | null {
  const [first] = said;
  const sum = (numbers: number[]) => grouped(numbers.reduce((total, number) => total + number, 0));
  if (!first || first.kind === 'prose') return null;
  if (first.kind === 'attestation') {
    const yes = said.filter((one) => one.kind === 'attestation' && one.yes).length;
    return `${yes}/${said.length} đơn vị trả lời “Có”`;
  }
  if (first.kind === 'number')
    return new RegExp(
      `^${sum(said.flatMap((one) => (one.kind === 'number' ? one.value : []))).replaceAll('.', '\\.')}( |$)`,
    );
  const ratios = said.flatMap((one) => (one.kind === 'ratio' ? one : []));
  const [part, whole] = [sum(ratios.map(({ part }) => part)), sum(ratios.map(({ whole }) => whole))];
  return new RegExp(`\\(${part.replaceAll('.', '\\.')}/${whole.replaceAll('.', '\\.')}\\)$`);
}

/** Takes the Word file or the PDF of the merged report on the open page. */
export async function download(desk: Page, words: 'Tải tệp Word' | 'Tải tệp PDF'): Promise<string> {
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: words }).click(),
  ]);
  return file.path();
}
