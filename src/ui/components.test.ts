import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { placeInWords } from '#reporting';
import {
  Bars,
  Board,
  Chip,
  Choice,
  Choices,
  Confirm,
  DataTable,
  FileDrop,
  NumberField,
  Pagination,
  Problems,
  Shell,
  type State,
  Steps,
  states,
} from '#ui';
import { looks } from './marks/looks.ts';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

/** The markup without the marks of hydration and of scoped styles. */
function tidy({ body }: { body: string }): string {
  return body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/ ?svelte-[a-z0-9]+/g, '')
    .replaceAll(' class=""', '')
    .replaceAll(/\s+/g, ' ');
}

/** Every id that `attribute` points to. */
function pointedTo(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].flatMap(([, ids = '']) =>
    ids.split(' '),
  );
}

const shell = {
  commune: 'Phường Hoa Ban',
  person: { name: 'Trần Minh Giang' },
  nav: [
    { href: '/plans', label: 'Kế hoạch', current: true },
    { href: '/units', label: 'Đơn vị', current: false },
  ],
  switchLanguage: '/language',
  signOut: '/sign-out',
  here: '/plans',
  children: text('nội dung'),
};

describe('the shell', () => {
  it('marks the section that is open and leads past itself to the content', () => {
    const html = tidy(render(Shell, { props: { ...shell, language: 'vi' } }));
    expect(html).toMatch(/href="\/plans" aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toContain('href="#main"');
    expect(html).toContain('<main id="main"');
  });
  it('says on every page of a trial that its data are made up, and only there', () => {
    const trial = tidy(render(Shell, { props: { ...shell, language: 'vi', trial: true } }));
    expect(trial).toContain('<strong>DỮ LIỆU THỬ</strong>');
    expect(tidy(render(Shell, { props: { ...shell, language: 'vi' } }))).not.toContain('DỮ LIỆU THỬ');
  });
  it('offers the other language and speaks its own', () => {
    const html = tidy(render(Shell, { props: { ...shell, language: 'en' } }));
    expect(html).toContain('lang="en"');
    expect(html).toContain('name="language" value="vi"');
    expect(html).toContain('Sign out');
  });
});

describe('a field', () => {
  const props = {
    label: 'Số hộ',
    name: 'households',
    unit: 'hộ',
    hint: 'Tính đến hết kỳ.',
    error: 'Số này lớn hơn tổng số hộ.',
    value: '1.234',
  };
  it('is described by its hint, its error and its unit', () => {
    const html = tidy(render(NumberField, { props }));
    expect(html).toContain('<label for="f-households">');
    expect(pointedTo(html, 'aria-describedby')).toEqual([
      'f-households-hint',
      'f-households-error',
      'f-households-unit',
    ]);
    for (const id of pointedTo(html, 'aria-describedby')) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="1.234"');
  });
  it('points to nothing that is not there', () => {
    const html = tidy(render(NumberField, { props: { label: 'Số hộ', name: 'households' } }));
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });
  it('is where the list of problems leads', () => {
    const html = tidy(
      render(Problems, {
        props: { problems: [{ field: 'households', message: 'Xin sửa.' }, { message: 'Đã khóa.' }] },
      }),
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain('Có 2 điểm cần sửa');
    expect(html).toContain('<a href="#f-households">Xin sửa.</a>');
    expect(tidy(render(Problems, { props: { problems: [] } })).trim()).toBe('');
  });
  it('for a choice leads to its first answer, and keeps the one given', () => {
    const options = [
      { value: 'yes', label: 'Có' },
      { value: 'no', label: 'Không' },
    ];
    const one = tidy(
      render(Choice, { props: { label: 'Lễ phát động', name: 'launch', options, value: 'no' } }),
    );
    expect(one).toMatch(/<input id="f-launch" type="radio"[^>]*value="yes"(?![^>]*checked)/);
    expect(one).toMatch(/value="no" checked/);
    const any = tidy(
      render(Choices, { props: { label: 'Áp dụng', name: 'kinds', options, values: ['yes'] } }),
    );
    expect(any.match(/type="checkbox"/g)).toHaveLength(2);
    expect(any.match(/ checked/g)).toHaveLength(1);
  });
  it('for a file is a plain file box until the script comes', () => {
    const html = tidy(render(FileDrop, { props: { label: 'Tệp', name: 'file', accept: '.docx' } }));
    expect(html).toMatch(/<input type="file" id="f-file" name="file" accept=".docx"/);
    expect(html).not.toContain('Kéo tệp vào đây');
  });
});

it('a step that cannot be taken back is a form behind its question', () => {
  const html = tidy(
    render(Confirm, {
      props: {
        open: 'Khóa kỳ',
        action: '?/lock',
        yes: 'Khóa kỳ này',
        fields: { period: '7' },
        children: text('Không gửi thêm được.'),
      },
    }),
  );
  expect(html).toMatch(
    /<details.*<summary.*Khóa kỳ.*<form method="post" action="\?\/lock".*Không gửi thêm được/,
  );
  expect(html).toContain('type="hidden" name="period" value="7"');
});

describe('a state', () => {
  it('never speaks by colour alone: each has words in both languages and a sign', () => {
    for (const state of Object.keys(looks) as State[]) {
      const html = tidy(render(Chip, { props: { state } }));
      expect(html).toContain(states.vi[state]);
      expect(html).toMatch(/<path d="[^"]+"/);
    }
    expect(new Set(Object.values(states.vi)).size).toBe(Object.keys(looks).length);
  });
  it('on the board is said to a reader, also where a unit owes nothing', () => {
    const period = { position: 0, due: 'hạn 15/3/2026', sent: '1/1', mark: '' };
    const cell = { leads: true, changed: false };
    const cells = [
      { ...cell, letter: 'W', words: placeInWords('W', 'Công an phường', 'vi') },
      { ...cell, letter: ' ', words: placeInWords(' ', '', 'vi'), leads: false },
    ];
    const html = tidy(
      render(Board, {
        props: {
          caption: 'Đơn vị theo kỳ',
          periods: [
            { ...period, id: 'q1', label: 'Quý I' },
            { ...period, id: 'q2', label: 'Quý II', position: 1 },
          ],
          groups: [
            {
              label: 'Khu dân cư',
              rows: [{ address: '3f2a91bc', name: 'Thôn <1>', cells, rates: ['1/1', '–'] }],
            },
          ],
          legend: [{ letter: 'W', words: 'Gửi trễ' }],
        },
      }),
    );
    expect(html).toContain(
      '<td><a href=board/at?0.3f2a91bc class=W>Gửi trễ, đang chờ Công an phường xem</a>',
    );
    expect(html).toContain('<td><i class=o>Không phải gửi</i>');
    expect(html.match(/scope="col"/g)).toHaveLength(5);
    expect(html).toContain('<th scope=row><a href=board/at?3f2a91bc>Thôn &lt;1&gt;</a>');
  });
});

it('a table names its rows and its frame, and says when it is empty', () => {
  const props = {
    caption: 'Kết quả',
    keyOf: (row: { id: string }) => row.id,
    columns: [
      { key: 'id', label: 'Mã', text: (row: { id: string }) => row.id },
      { key: 'sum', label: 'Tổng', numeric: true, text: () => '1.234' },
    ],
  };
  const html = tidy(render(DataTable<{ id: string }>, { props: { ...props, rows: [{ id: 'TDP1' }] } }));
  expect(html).toMatch(/<th scope="row"[^>]*> ?TDP1/);
  const [frame = 'none'] = pointedTo(html, 'aria-labelledby');
  expect(html).toContain(`<caption id="${frame}"`);
  expect(tidy(render(DataTable<{ id: string }>, { props: { ...props, rows: [] } }))).toContain(
    'Chưa có dòng nào.',
  );
});

it('the way of a plan marks one step as the present one and links only what can be opened', () => {
  const html = tidy(render(Steps, { props: { at: 'open', links: { plan: '/p', open: '/o' } } }));
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toContain('href="/p"');
  expect(html).not.toContain('href="/o"');
  expect(html.match(/đã xong/g)).toHaveLength(2);
});

it('a bar without a figure draws nothing, and no bar leaves its ground', () => {
  const bars = [
    { label: 'Thôn 1', share: null, text: 'Chưa có số liệu' },
    { label: 'Thôn 2', share: 12, text: '1.200%' },
  ];
  const html = tidy(render(Bars, { props: { caption: 'Tỷ lệ', bars } }));
  expect(
    [...html.matchAll(/<rect class="(?:bar|under)[^"]*" width="([^"]+)"/g)].map(([, width]) => width),
  ).toEqual(['200']);
});

it('pages of a list end where the list ends', () => {
  const props = { pages: 2, href: (page: number) => `?page=${page}` };
  expect(tidy(render(Pagination, { props: { ...props, page: 1 } }))).not.toContain('rel="prev"');
  expect(tidy(render(Pagination, { props: { ...props, page: 2 } }))).not.toContain('rel="next"');
  expect(tidy(render(Pagination, { props: { ...props, page: 1, pages: 1 } })).trim()).toBe('');
});
