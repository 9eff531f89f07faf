import type { MissingFact } from '../../facts.ts';
import type { NotComparable } from '../../scoring/line.ts';

type Sentences<Key extends string = string> = Readonly<Record<Key, string>>;

/**
 * Every sentence about a result, in Vietnamese. Edited as text: figures come in as they are printed, names as people wrote
 * them. A result is never called a standard that was met: BOUNDARY, the chair decides.
 */
export const vi = {
  result: {
    reached: 'Đạt các tiêu chí được đánh giá trên phần mềm',
    class: (name: string) => `Mức: ${name}`,
    below: (name: string) => `Chưa đạt các tiêu chí được đánh giá trên phần mềm: ${name}`,
    gate: (titles: string) => `Chưa đạt tiêu chí điều kiện: ${titles}`,
    waiting: 'Chưa kết luận',
    waitingFor: (titles: string) => `còn thiếu số liệu của: ${titles}`,
    waitingRule: (titles: string) => `chưa xác định quy định: ${titles}`,
    notRated: (reasons: string) => `Không xếp loại: ${reasons}`,
    notRatedWhy: 'Không xếp loại không phải là kết quả kém và không tính là 0 điểm.',
    capped: (name: string, from: string) => `${name} (đủ điều kiện mức ${from}, nhưng vượt tỷ lệ cho phép)`,
    tied: (compared: string, name: string) =>
      `Bằng ${compared} với đơn vị khác ở mức cuối của ${name}: người có thẩm quyền chọn và ghi lý do`,
  },
  states: {
    met: 'Đạt',
    partly: 'Đạt một phần',
    'not met': 'Chưa đạt',
    missing: 'Chưa kết luận',
    'not assigned': 'Không giao',
    'not included': 'Không cập nhật trên phần mềm',
  },
  bars: {
    '>=': (amount: string) => `từ ${amount} trở lên`,
    '>': (amount: string) => `trên ${amount}`,
    '<=': (amount: string) => `không quá ${amount}`,
    '<': (amount: string) => `dưới ${amount}`,
    '=': (amount: string) => `đúng ${amount}`,
    range: (low: string, high: string) => `từ ${low} đến ${high}`,
  },
  asks: {
    attestation: 'đã thực hiện, có xác nhận',
    'no-incident': 'không để xảy ra vụ việc nào',
    fall: (held: string) => `giảm ${held} so với năm trước`,
    rise: (held: string) => `tăng ${held} so với năm trước`,
    month: (held: string) => `mỗi tháng ${held}`,
    quarter: (held: string) => `mỗi quý ${held}`,
    result: (name: string) => `kết quả đánh giá khác từ mức ${name} trở lên`,
    judgement: 'người xem xét cho điểm',
  },
  scores: {
    full: (points: string) => `đạt thì được ${points} điểm`,
    scaled: (points: string) => `tối đa ${points} điểm, theo tỷ lệ đạt`,
    bonus: (points: string, cap: string | null) =>
      `mỗi lần cộng ${points} điểm${cap === null ? '' : `, nhiều nhất ${cap} điểm`}`,
    minus: (points: string, cap: string | null) =>
      `mỗi lần trừ ${points} điểm${cap === null ? '' : `, nhiều nhất ${cap} điểm`}`,
    given: (points: string) => `tối đa ${points} điểm`,
  },
  why: {
    compared: (figure: string, held: string) => `Có ${figure}, yêu cầu ${held}.`,
    share: (figure: string, held: string) => `${figure}, yêu cầu ${held}.`,
    said: (yes: boolean): string => (yes ? 'Được xác nhận là đạt.' : 'Được xác nhận là chưa đạt.'),
    done: (yes: boolean): string => (yes ? 'Đã thực hiện.' : 'Chưa thực hiện.'),
    noCases: 'Không để xảy ra vụ việc nào.',
    cases: (cases: string) => `Có ${cases} vụ việc.`,
    casesLess: (cases: string, excepted: string, left: string) =>
      `Có ${cases} vụ việc, ${excepted} vụ không tính vì có lý do được ghi nhận, còn ${left}.`,
    fell: (percent: string, was: string, now: string) => `Giảm ${percent} %, từ ${was} xuống ${now}`,
    rose: (percent: string, was: string, now: string) => `Tăng ${percent} %, từ ${was} lên ${now}`,
    same: (was: string) => `Không tăng, không giảm: vẫn là ${was}`,
    asked: (sentence: string, held: string) => `${sentence}; yêu cầu ${held}.`,
    turns: (met: number, of: number, each: string, held: string) =>
      `${met} trên ${of} ${each} đạt; yêu cầu mỗi ${each} ${held}.`,
    turnsLacking: (names: string) => ` Chưa đạt hoặc chưa có số liệu: ${names}.`,
    turnsEither: (names: string) => ` Đạt nhờ tiêu chí cùng lựa chọn: ${names}.`,
    each: { month: 'tháng', quarter: 'quý' },
    result: (got: string | null, least: string) =>
      `${got === null ? 'Đánh giá kia không đạt mức nào' : `Đánh giá kia xếp mức ${got}`}, yêu cầu từ mức ${least} trở lên.`,
    given: (points: string, most: string | null) =>
      most === null ? `Người xem xét cho ${points} điểm.` : `Người xem xét cho ${points} trên ${most} điểm.`,
    unset: (rule: string) => `Chưa xác định ${rule}. Chưa tra cứu thì chưa kết luận.`,
    'not assigned': 'Không giao cho đơn vị này nên không tính.',
    'not included': 'Nội dung này không cập nhật trên phần mềm.',
    oldReport: (unit: string, period: string) => `${period} của ${unit}`,
    oldReports: (list: string) => `Đơn vị trước khi sáp nhập, chia tách còn nợ báo cáo: ${list}.`,
    notCounted: 'Không tính vì tiêu chí khác cùng lựa chọn đã được tính.',
  },
  missing: {
    'no report': 'Chưa có đủ báo cáo để kết luận; không tính là 0.',
    'no figure': 'Báo cáo chưa có số liệu này; không tính là 0.',
    'not reaffirmed': 'Năm trước có; đơn vị chưa xác nhận năm nay còn giữ được.',
    'no baseline': 'Chưa ghi số liệu năm trước để so sánh.',
    'no whole': 'Chưa có tổng số để tính tỷ lệ.',
    'not entered': 'Chưa có ai ghi; không tính là 0.',
    'no result': 'Đánh giá mà tiêu chí này dựa vào chưa có kết quả.',
    'small baseline':
      'Số liệu năm trước quá nhỏ để so sánh bằng phần trăm: người xem xét kết luận và ghi lý do.',
    'other length': 'Số liệu năm trước không cùng thời gian trong năm: người xem xét kết luận và ghi lý do.',
    'above the whole': 'Số được kể lớn hơn tổng số: cần kiểm tra lại số liệu.',
    'not above the most': 'Số điểm đã cho vượt điểm tối đa: cần cho lại.',
  } satisfies Sentences<MissingFact | NotComparable>,
  lack: {
    more: (count: string, figure: string, held: string) => `còn thiếu ${count}: đã có ${figure}, cần ${held}`,
    fewer: (count: string, figure: string, held: string) => `vượt ${count}: có ${figure}, cần ${held}`,
    neither: (figure: string, held: string) => `đã có ${figure}, cần ${held}`,
    said: 'được xác nhận là chưa đạt',
    undone: 'chưa thực hiện',
    cases: (left: string) => `có ${left} vụ việc, cần không có vụ nào`,
    change: (sentence: string, held: string) => `${sentence}, cần ${held}`,
    turns: (names: string, held: string) => `chưa đạt ở ${names}; cần ${held}`,
    result: (got: string | null, least: string) =>
      `${got === null ? 'đánh giá kia không đạt mức nào' : `đánh giá kia xếp mức ${got}`}, cần từ mức ${least} trở lên`,
    given: (points: string, most: string | null) =>
      `được ${points}${most === null ? '' : ` trên ${most}`} điểm`,
  },
  nearest: {
    heading: (name: string) => `Để đạt mức ${name}`,
    recognised: 'Để đạt các tiêu chí được đánh giá trên phần mềm',
    open: 'Để có kết luận',
    or: '; hoặc ',
    points: (points: string, held: string) => `Còn thiếu ${points} điểm để có ${held}`,
    above: (points: string, held: string) => `Còn thiếu hơn ${points} điểm để có ${held}`,
    equal: (held: string) => `Điểm vừa bằng, cần có ${held}`,
    gains: (list: string) => `Điểm còn có thể tăng: ${list}`,
    gain: (title: string, points: string) => `${title} (còn ${points} điểm)`,
    lookUp: (rule: string) => `Tra cứu ${rule}`,
    best: 'Đã ở mức cao nhất.',
  },
  cap: {
    over: (given: {
      reached: string;
      base: string;
      share: string;
      percent: string;
      allowed: string;
      name: string;
      ranked: string;
    }) =>
      `${given.name}: ${given.reached} trên ${given.base} là ${given.share} %; tối đa ${given.percent} %: được ${given.allowed}, lấy theo ${given.ranked}, từ cao xuống.`,
    within: (given: { reached: string; base: string; share: string; percent: string; name: string }) =>
      `${given.name}: ${given.reached} trên ${given.base} là ${given.share} %, trong mức tối đa ${given.percent} %.`,
    nobody: (name: string, percent: string) => `${name}: tối đa ${percent} % của 0 đơn vị là 0.`,
    tied: (units: string, compared: string) =>
      ` ${units} đơn vị bằng ${compared} ở mức cuối: người có thẩm quyền chọn và ghi lý do.`,
    chosen: (units: string, compared: string) =>
      ` Ở mức cuối có ${units} đơn vị bằng ${compared}: người có thẩm quyền đã chọn và ghi lý do.`,
  },
  /** What units are ranked by at a cap: short, and as it is explained once. */
  compared: {
    points: { short: 'điểm', whole: 'điểm' },
    percent: {
      short: 'tỷ lệ điểm',
      whole: 'tỷ lệ điểm (điểm đạt được trên tổng điểm đơn vị có thể đạt)',
    },
  },
  whole: {
    found: (given: { part: string; whole: string; percent: string; held: string }) =>
      `${given.part} trên ${given.whole} là ${given.percent} %, chỉ tiêu ${given.held}`,
    met: 'đạt',
    'not met': 'chưa đạt',
    lacking: (units: string) => `còn thiếu ${units} đơn vị`,
    open: (units: string) => `${units} đơn vị chưa kết luận, tỷ lệ còn có thể thay đổi`,
    nobody: 'Chưa có đơn vị nào để tính tỷ lệ.',
    noClass: 'Bộ tiêu chí không còn mức mà chỉ tiêu nêu nên không tính được tỷ lệ.',
  },
  notRated: {
    'too short': (months: string, asked: string, on: string) =>
      `mới được ${months} tháng tính từ ngày ${on}, quy định là ${asked} tháng`,
    'under complaint': (reason: string) => `đang có khiếu nại, tố cáo (${reason})`,
    late: (on: string, until: string) => `đăng ký ngày ${on}, sau hạn cuối là ngày ${until}`,
    unregistered: (until: string) => `không đăng ký, hạn cuối là ngày ${until}`,
    'no reports': 'không có báo cáo nào trong năm',
    'left out': (words: string) =>
      words === '' ? 'không thuộc đối tượng xét' : `không thuộc đối tượng xét: ${words}`,
  },
  rule: {
    inForce: (source: string, from: string) => `${source}, có hiệu lực từ ngày ${from}`,
    until: (source: string, from: string, until: string) =>
      `${source}, có hiệu lực từ ngày ${from} đến hết ngày ${until}`,
    unset: (title: string) => `quy định “${title}”`,
    look: (title: string, source: string) => `quy định “${title}” (xem ${source})`,
    note: (rule: string, note: string) => `${rule}. ${note}`,
  },
  source: {
    report: (given: { period: string; version: string; number: string; on: string }) =>
      `Báo cáo ${given.period}, lần gửi ${given.version}, số ${given.number}, nhận ngày ${given.on}`,
    proved: (report: string, pieces: string) => `${report}; minh chứng: ${pieces}`,
    piece: (name: string, hash: string, time: string, on: string) =>
      `${name}, mã tệp ${hash}, nhận lúc ${time} ngày ${on}`,
    pieces: {
      photo: (number: string) => `Ảnh ${number}`,
      pdf: (number: string) => `Tệp PDF ${number}`,
      word: (number: string) => `Tệp Word ${number}`,
    },
    unit: (on: string) => `Đơn vị ghi ngày ${on}`,
    reviewer: (on: string) => `Người xem xét ghi ngày ${on}`,
    because: (said: string, reason: string) => `${said}, lý do: ${reason}`,
    evaluation: (title: string) => `Kết quả của “${title}”`,
    excepted: (cases: string, reason: string) => `Không tính ${cases} vụ: ${reason}`,
    baseline: (value: string, from: string, to: string, letter: string) =>
      `Số liệu so sánh: ${value}, từ ngày ${from} đến ngày ${to}, theo ${letter}`,
    wholeOn: (whole: string, on: string) => `Tổng số ${whole} tính đến ngày ${on}`,
  },
  basis: {
    set: (title: string, version: string, paper: string) =>
      `Bộ tiêu chí: ${title}, bản ${version}, theo ${paper}`,
    days: (from: string, to: string) => `Số liệu từ ngày ${from} đến ngày ${to}`,
    rules: (on: string) => `Quy định theo ngày ${on}`,
  },
  fact: {
    yes: 'Có',
    no: 'Không',
    share: (part: string, whole: string) => `${part} trên ${whole}`,
    cases: (cases: string) => `${cases} vụ việc`,
    against: (now: string, was: string) => `${now}, năm trước ${was}`,
    turn: (name: string, value: string) => `${name}: ${value}`,
    untold: 'chưa có số liệu',
    times: (value: string, asked: string | null) => `${asked === null ? value : `${value}/${asked}`} lần`,
    soFar: (fact: string) => `Mới có: ${fact}; chưa đủ báo cáo`,
    noClass: 'không đạt mức nào',
    points: (points: string) => `${points} điểm`,
  },
  percent: (number: string) => `${number} %`,
  points: (number: string) => `${number} điểm`,
  ofMost: (points: string, most: string) => `${points}/${most} điểm`,
  shareOfWhole: (part: string, whole: string, percent: string) => `${part} trên ${whole} là ${percent} %`,
  inBrackets: (part: string, whole: string, percent: string) => `${part} trên ${whole} (${percent} %)`,
  leftOut: (titles: string) => `Đánh giá này không bao gồm${contents(titles)}.`,
  notIncluded: (titles: string) => `Kết quả dưới đây không bao gồm${contents(titles)}.`,
};

/** Titles that call themselves contents are not called so twice. */
function contents(titles: string): string {
  return /^nội dung(?!\p{L})/iu.test(titles) ? `: ${titles}` : ` các nội dung: ${titles}`;
}
