import type { Said } from './said.ts';

/** Who does what, and who is told. */
export const BODIES = {
  'two-owners': (bodies: string) => ({
    why: `Một việc có nhiều cơ quan cùng chủ trì: ${bodies}.`,
    suggestion: 'Đề nghị cho biết cơ quan chịu trách nhiệm chính và phần việc của từng cơ quan.',
  }),
  'block-without-owner': () => ({
    why: 'Nhiệm vụ này không nêu cơ quan thực hiện, trong khi các nhiệm vụ bên cạnh đều có.',
    suggestion: 'Đề nghị cho biết cơ quan chủ trì nhiệm vụ này.',
  }),
  'builds-and-appraises': (agency: string) => ({
    why: `${agency} vừa lập vừa thẩm định hồ sơ.`,
    suggestion: 'Đề nghị thống nhất nơi tiếp nhận, nơi lập và nơi thẩm định hồ sơ.',
  }),
  'not-a-recipient': (bodies: string) => ({
    why: `Được giao việc nhưng không có trong “Nơi nhận”: ${bodies}.`,
    suggestion: `Đề nghị gửi Kế hoạch cho ${bodies}.`,
  }),
  'authority-unnamed': () => ({
    why: 'Kế hoạch không nói cấp nào công nhận.',
    suggestion: 'Đề nghị cho biết cơ quan có thẩm quyền công nhận và thời điểm xét công nhận.',
  }),
} as const satisfies Said;
